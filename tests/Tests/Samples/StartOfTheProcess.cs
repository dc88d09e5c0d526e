using System.Diagnostics;
using System.Text.RegularExpressions;
using FrontDoor.Bot.SignIn;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.Road;

namespace FrontDoor.Tests.Samples;

/// <summary>What a person at the terminal reads, and whether it works.</summary>
public sealed partial class StartOfTheProcess
{
    [Fact]
    public async Task Development_prints_passwords_that_sign_in_and_later_starts_say_how_to_get_one()
    {
        await using var host = await HostProcess.StartAsync(new() { ["environment"] = "Development" });
        await PrintedAsync(host, "legal1");
        Assert.Equal("/console", await SignInAsync(host, "legal1", Row().Match(host.Output).Groups[1].Value));

        await host.KillAsync();
        await host.StartAgainAsync();
        await PrintedAsync(host, "-- password legal1");
        var (exitCode, output) = await PasswordAsync(host, "legal1");
        Assert.Equal(0, exitCode);
        Assert.Equal("/console", await SignInAsync(host, "legal1", Password().Match(output).Value));
        Assert.Equal(1, (await PasswordAsync(host, "nobody")).ExitCode);
    }

    [Fact]
    public async Task Production_prints_where_the_first_password_is_and_not_the_password()
    {
        await using var host = await HostProcess.StartAsync();
        var file = Path.Combine(host.DataFolder, FirstPasswordFile.Name);
        await PrintedAsync(host, file);

        var password = Password().Match(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Value;
        Assert.NotEmpty(password);
        Assert.DoesNotContain(password, host.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    private static Task PrintedAsync(HostProcess host, string words) =>
        TestHost.EventuallyAsync(() => Task.FromResult(host.Output.Contains(words, StringComparison.Ordinal)), $"the terminal says {words}");

    /// <summary>Where the sign-in leads.</summary>
    private static async Task<string?> SignInAsync(HostProcess host, string userName, string password)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        var html = await client.GetStringAsync("/console/sign-in", TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent([new("Form.UserName", userName), new("Form.Password", password), new("_handler", "sign-in"), new("__RequestVerificationToken", Token().Match(html).Groups[1].Value)]);
        using var answer = await client.PostAsync("/console/sign-in", form, TestContext.Current.CancellationToken);
        return answer.Headers.Location is { IsAbsoluteUri: true } address ? address.AbsolutePath : answer.Headers.Location?.ToString();
    }

    /// <summary>The command beside the running host.</summary>
    private static async Task<(int ExitCode, string Output)> PasswordAsync(HostProcess host, string userName)
    {
        var start = new ProcessStartInfo("dotnet", [HostProcess.Program, "password", userName, $"--Data:Folder={host.DataFolder}"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    [GeneratedRegex(@"legal1 +([a-z2-9]{5}(?:-[a-z2-9]{5}){3})")]
    private static partial Regex Row();

    [GeneratedRegex(@"[a-z2-9]{5}(?:-[a-z2-9]{5}){3}")]
    private static partial Regex Password();

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
