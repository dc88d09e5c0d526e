using System.Collections.Concurrent;
using System.Diagnostics;
using FrontDoor.Tests.Road;

namespace FrontDoor.Tests.Backup;

/// <summary>People write while the host is backed up, then it is killed; the restored host knows every message that was acknowledged before the backup began, and each conversation goes on.</summary>
[Collection(WholeRoad.Name)]
public sealed class RestoreAfterKill
{
    private const int Talks = 6;
    private const string First = "我们给一家公司做了展厅视频，尾款三万五拖了一年多，没签合同，只有微信聊天记录";

    [Fact]
    public async Task Backup_under_load_holds_all_that_was_acknowledged_before_it_and_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("front-door-kept-").FullName;
        try
        {
            await using var host = await HostProcess.StartAsync();
            var acknowledged = new ConcurrentDictionary<int, int>();
            using var over = new CancellationTokenSource();
            var talks = await Task.WhenAll(Enumerable.Range(0, Talks).Select(n => DirectLineTalk.StartAsync(host, $"u-kept-{n}")));
            var load = Enumerable.Range(0, Talks).Select(n => TellAsync(talks[n], n, acknowledged, over.Token)).ToList();
            await Patience.UntilAsync(() => acknowledged.Count == Talks && acknowledged.Values.All(count => count >= 3));
            var before = acknowledged.ToDictionary();

            Assert.Equal(0, await CommandAsync("backup", folder + "/kept", host.DataFolder));
            await host.KillAsync();
            await over.CancelAsync();
            await Task.WhenAll(load);
            Assert.Equal(0, await CommandAsync("restore", folder + "/kept", folder + "/data"));
            Assert.Equal(0, await CommandAsync("verify", folder + "/data", folder + "/data"));

            await using var restored = await HostProcess.StartAsync(new() { ["Data:Folder"] = folder + "/data" });
            for (var n = 0; n < Talks; n++)
            {
                await AssertGoesOnAsync(talks[n].On(restored), n, before[n]);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task TellAsync(DirectLineTalk talk, int n, ConcurrentDictionary<int, int> acknowledged, CancellationToken over)
    {
        for (var message = 0; !over.IsCancellationRequested; message++)
        {
            var text = message == 0 ? First : $"补充说明第{message}条";
            while (!await talk.TrySayAsync(text, $"k-{n}-{message}", CancellationToken.None))
            {
                if (over.IsCancellationRequested)
                {
                    return;
                }

                await Task.Delay(50, CancellationToken.None);
            }

            acknowledged[n] = message + 1;
        }
    }

    private static async Task AssertGoesOnAsync(DirectLineTalk talk, int n, int acknowledged)
    {
        var keys = (await talk.ReadAsync()).Select(Key).Where(key => key is not null).ToList();
        Assert.Equal(keys.Distinct(), keys);
        Assert.Empty(Enumerable.Range(0, acknowledged).Select(message => $"k-{n}-{message}").Except(keys!));

        // The first again changes nothing; a new one is answered.
        Assert.True(await talk.TrySayAsync(First, $"k-{n}-0", CancellationToken.None));
        Assert.True(await talk.TrySayAsync("进度", $"after-{n}", CancellationToken.None));
        var after = await talk.ReadAsync();
        Assert.Single(after, line => Key(line) == $"k-{n}-0");
        Assert.Equal("bot", after[^1].GetProperty("from").GetProperty("role").GetString());
    }

    private static string? Key(System.Text.Json.JsonElement line) =>
        line.TryGetProperty("channelData", out var data) && data.TryGetProperty("clientActivityID", out var key) ? key.GetString() : null;

    /// <summary>The command as a process of its own, as a timer on the machine runs it.</summary>
    private static async Task<int> CommandAsync(string command, string folder, string data)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [HostProcess.Program, command, folder, $"--Data:Folder={data}"]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
