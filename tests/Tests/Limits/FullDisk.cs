using System.Diagnostics;
using System.Net.Http.Json;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;

namespace FrontDoor.Tests.Limits;

/// <summary>The disk under the data folder fills up while people write: a sentence instead of a fault, nothing half kept, and it goes on once there is room.</summary>
public sealed class FullDisk
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Full_disk_is_told_keeps_nothing_half_and_is_over_when_there_is_room()
    {
        var disk = Directory.CreateTempSubdirectory("front-door-disk-").FullName;
        Assert.SkipUnless(OperatingSystem.IsLinux() && await RunAsync("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk) == 0, "A small disk is mounted for this test, which needs Linux and root.");
        try
        {
            await using var host = new DirectLineHost(await TestHost.StartAsync(dataFolder: Path.Combine(disk, "data"), settings: [("DirectLine:Secret", DirectLineHost.Secret), ("Limits:MessagesPerMinute", "0")]));
            var (id, token) = await host.BeginAsync();
            Assert.Equal(200, await SayAsync(host, id, token, "before"));
            var filler = Fill(disk);

            var (status, body) = await host.SendAsync("POST", $"conversations/{id}/upload?userId=x", token, Upload());
            Assert.Equal(507, status);
            Assert.Contains("没能收下", (string?)body["error"]!["message"], StringComparison.Ordinal);
            Assert.Equal(0, Counted(disk));
            var refused = await SayUntilRefusedAsync(host, id, token);
            Assert.NotEmpty(refused);

            File.Delete(filler);
            Assert.Equal(200, await SayAsync(host, id, token, refused));
            Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/upload?userId=x", token, Upload())).Status);
            Assert.Empty(Directory.EnumerateFiles(disk, "*.part", SearchOption.AllDirectories));
            await AssertOnceAsync(host, id, token, "before", refused);
        }
        finally
        {
            // Lazily: SQLite keeps idle connections open for a while.
            await RunAsync("umount", "-l", disk);
            Directory.Delete(disk);
        }
    }

    /// <summary>Bytes that count against the day's quota, of conversation and address together.</summary>
    private static long Counted(string disk) =>
        Directory.EnumerateFiles(Path.Combine(disk, "data", "sent-today"), "*", SearchOption.AllDirectories)
            .Select(File.ReadAllText).Where(count => count.Length > 0).Sum(count => long.Parse(count, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The text of the message that was refused with 507. The first ones may still find room inside the files.</summary>
    private static async Task<string> SayUntilRefusedAsync(DirectLineHost host, string id, string token)
    {
        for (var n = 0; n < 2000; n++)
        {
            var status = await SayAsync(host, id, token, $"message {n}");
            Assert.Contains(status, (int[])[200, 507]);
            if (status == 507)
            {
                return $"message {n}";
            }
        }

        return "";
    }

    private static async Task AssertOnceAsync(DirectLineHost host, string id, string token, params string[] texts)
    {
        var seen = new List<string?>();
        for (var watermark = "0"; ;)
        {
            var (_, page) = await host.SendAsync("GET", $"conversations/{id}/activities?watermark={watermark}", token);
            var activities = page["activities"]!.AsArray();
            if (activities.Count == 0)
            {
                break;
            }

            seen.AddRange(activities.Where(activity => (string?)activity!["from"]?["role"] == "user").Select(activity => (string?)activity!["text"]));
            watermark = (string)page["watermark"]!;
        }

        Assert.All(texts, text => Assert.Single(seen, said => said == text));
    }

    private static async Task<int> SayAsync(DirectLineHost host, string id, string token, string text) =>
        (await host.SendAsync("POST", $"conversations/{id}/activities", token, JsonContent.Create(new { type = "message", text, from = new { id = "x" }, channelData = new { clientActivityID = text } }))).Status;

    private static MultipartFormDataContent Upload() => new() { { new ByteArrayContent([.. "%PDF-1.7\n"u8, .. new byte[2 << 20]]), "file", "a.pdf" } };

    private static string Fill(string disk)
    {
        var filler = Path.Combine(disk, "filler");
        using var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            return filler;
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await run.WaitForExitAsync(Cancel);
        return run.ExitCode;
    }
}
