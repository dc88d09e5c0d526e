using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using FrontDoor.Benchmarks.Processes;
using FrontDoor.Tests.Load;
using FrontDoor.Tests.Road;

namespace FrontDoor.Benchmarks.Bundles;

/// <summary>What a host needs of memory while it sends the bundle of one debtor, over what it holds when idle.</summary>
internal static partial class BundleBenchmark
{
    public const string Usage = """
        bundle [--megabytes 200] [--built]
        """;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(string[] args)
    {
        var megabytes = Array.IndexOf(args, "--megabytes") is >= 0 and var at ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : 200;
        await using var host = await HostProcess.StartAsync(new() { ["environment"] = "Development" }, args.Contains("--built") ? null : await PublishedHost.MakeAsync());
        var password = await host.PasswordAsync("legal1");
        await host.StopAsync();
        var bundle = await FillBundle.RunAsync(host.DataFolder, megabytes);
        await host.StartAgainAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(10) };
        await SignInAsync(client, password);
        // The first page compiles and opens what every later one needs.
        await client.GetStringAsync(bundle.Page);
        await Task.Delay(Settling);
        var idle = ProcessFigures.Megabytes(host.Id);
        ProcessFigures.ForgetMost(host.Id);
        var watch = Stopwatch.StartNew();
        await using var received = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 20, FileOptions.DeleteOnClose);
        using (var answer = await client.GetAsync(bundle.Address, HttpCompletionOption.ResponseHeadersRead))
        {
            answer.EnsureSuccessStatusCode();
            await answer.Content.CopyToAsync(received);
        }

        watch.Stop();
        var most = ProcessFigures.MostMegabytes(host.Id);
        received.Position = 0;
        using var zip = new ZipArchive(received);
        Console.WriteLine(FormattableString.Invariant($"bundle: megabytes={received.Length >> 20} entries={zip.Entries.Count} idle_mb={idle:0} most_mb={most:0} over_idle_mb={most - idle:0} seconds={watch.Elapsed.TotalSeconds:0.0} machine_load={ProcessFigures.MachineLoad()}"));
        return most - idle <= 100 ? 0 : 1;
    }

    private static async Task SignInAsync(HttpClient client, string password)
    {
        var token = Token().Match(await client.GetStringAsync("/console/sign-in")).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("Form.UserName", "legal1"), new("Form.Password", password), new("_handler", "sign-in"), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync("/console/sign-in", form);
    }

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
