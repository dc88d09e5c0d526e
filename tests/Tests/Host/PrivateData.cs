using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using FrontDoor.Tests.Road;

namespace FrontDoor.Tests.Host;

/// <summary>What the process leaves in its data folder: readable by nobody else, and nothing half written for ever.</summary>
public sealed class PrivateData
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_are_closed_to_others_also_in_a_folder_that_was_made_open_and_the_log_says_that_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var host = await HostProcess.StartAsync();
        await host.StopAsync();
        File.SetUnixFileMode(host.DataFolder, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(Path.Combine(host.DataFolder, "frontdoor.db"), (UnixFileMode)0b110_100_100);
        File.Delete(Path.Combine(host.DataFolder, "conversations.db"));

        await host.StartAgainAsync();

        Assert.All(new DirectoryInfo(host.DataFolder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories), entry => Assert.True((entry.UnixFileMode & Others) == 0, entry.Name));
        await TestHost.EventuallyAsync(() => Task.FromResult(host.Output.Contains("Others on this machine may look into the data folder", StringComparison.Ordinal)), "the log says who may look in");
    }

    [Fact]
    public async Task What_a_killed_host_had_half_written_is_gone_after_the_next_start()
    {
        // Nobody cuts the line that stands still in the middle.
        await using var host = await HostProcess.StartAsync(new() { ["Limits:SlowGraceSeconds"] = "300" });
        using var sending = await SendHalfAFormAsync(host);
        var spool = Path.Combine(host.DataFolder, "spool");
        await TestHost.EventuallyAsync(() => Task.FromResult(Directory.Exists(spool) && Directory.GetFiles(spool).Length == 1), "the half form lies in the data folder");
        var files = Directory.CreateDirectory(Path.Combine(host.DataFolder, "files")).FullName;
        await File.WriteAllTextAsync(Path.Combine(files, $".{Guid.NewGuid():N}.part"), "half a picture", Stop);

        await host.KillAsync();
        Assert.Single(Directory.GetFiles(spool));
        await host.StartAgainAsync();

        await TestHost.EventuallyAsync(() => Task.FromResult(Directory.GetFiles(spool).Length + Directory.GetFiles(files).Length == 0), "the halves are swept");
    }

    /// <summary>The first megabyte of a form of two.</summary>
    private static async Task<TcpClient> SendHalfAFormAsync(HostProcess host)
    {
        using var client = host.Client(HostProcess.Secret);
        using var begun = await client.PostAsync("/v3/directline/conversations", JsonContent.Create(new { user = new { id = "dl_a" } }), Stop);
        var session = (await begun.Content.ReadFromJsonAsync<JsonNode>(Stop))!;
        var line = new TcpClient();
        await line.ConnectAsync(host.Address.Host, host.Address.Port, Stop);
        var head = $"POST /v3/directline/conversations/{session["conversationId"]}/upload HTTP/1.1\r\nHost: {host.Address.Authority}\r\nAuthorization: Bearer {session["token"]}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 2000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + new string('a', 1_000_000)), Stop);
        return line;
    }
}
