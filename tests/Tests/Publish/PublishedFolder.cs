using System.Diagnostics;
using System.Net.Http.Json;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Publish;

/// <summary>What <c>dotnet publish</c> makes starts by itself: no SDK, no runtime, no Node, no PATH, and every call to the outside would end at a closed door.</summary>
public sealed class PublishedFolder : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("front-door-published-").FullName;
    private Process? host;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Program => Path.Combine(folder, "app", "FrontDoor.Bot");

    [Fact]
    public async Task Published_folder_starts_with_nothing_around_it_takes_a_turn_and_shows_its_pages()
    {
        LongRun.SkipWithout();
        Assert.SkipUnless(OperatingSystem.IsLinux() && System.Runtime.InteropServices.RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.X64, "The folder for linux-x64 is started where it runs.");
        // Ahead-of-time compilation is left out: it changes how soon the host is up, not whether.
        var publish = Start("dotnet", null, "publish", Checkout.PathOf("bot"), "-c", "Release", "-r", "linux-x64", "-p:PublishReadyToRun=false", "-o", Path.Combine(folder, "app"), "-v", "q");
        Assert.True(await EndAsync(publish) == 0, "dotnet publish failed");

        using var client = new HttpClient { BaseAddress = await ListenAsync() };
        using var answer = await client.PostAsJsonAsync("/api/messages", new { type = "message", id = "m1", text = "你好", channelId = "emulator", deliveryMode = "expectReplies", from = new { id = "u1" }, recipient = new { id = "b1" }, conversation = new { id = "c1" } }, Cancel);
        Assert.Contains("\"text\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        foreach (var page in (string[])["/", "/chat", "/console/sign-in", "/_content/MudBlazor/MudBlazor.min.css", "/_framework/blazor.web.js", "/healthz"])
        {
            Assert.Equal((page, 200), (page, (int)(await client.GetAsync(page, Cancel)).StatusCode));
        }

        Assert.Equal(File.Exists(Checkout.PathOf("bot", "wwwroot", "webchat", "webchat.js")), (await client.GetAsync("/webchat/webchat.js", Cancel)).IsSuccessStatusCode);
        Assert.Equal(0, await EndAsync(Bare("verify", $"--Data:Folder={Path.Combine(folder, "data")}")));
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            host.Kill();
            await host.WaitForExitAsync(CancellationToken.None);
            host.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The published program, in an environment of its own.</summary>
    private Process Bare(params string[] arguments) => Start(
        Program,
        new() { ["HOME"] = folder, ["HTTP_PROXY"] = "http://127.0.0.1:9", ["HTTPS_PROXY"] = "http://127.0.0.1:9" },
        arguments);

    private Process Start(string program, Dictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder };
        if (environment is not null)
        {
            start.Environment.Clear();
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }
        }

        return Process.Start(start)!;
    }

    private async Task<Uri> ListenAsync()
    {
        const string mark = "Now listening on: ";
        host = Bare("--urls", "http://127.0.0.1:0", "--Data:Folder", Path.Combine(folder, "data"));
        while (await host.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            if (line.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0)
            {
                // Read on, or the host would wait for somebody to take what it prints.
                _ = host.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new Uri(line[(at + mark.Length)..].Trim());
            }
        }

        throw new InvalidOperationException("The published host ended before it listened.");
    }

    private static async Task<int> EndAsync(Process process)
    {
        using (process)
        {
            await process.StandardOutput.ReadToEndAsync(Cancel);
            await process.WaitForExitAsync(Cancel);
            return process.ExitCode;
        }
    }
}
