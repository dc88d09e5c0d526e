using System.Data.Common;
using FrontDoor.Tests.Storage;
using FrontDoor.Tests.Structure;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FrontDoor.Tests.Road;

/// <summary>The host is killed without warning while turns run; afterwards everything reads as if nothing had happened.</summary>
[Collection(WholeRoad.Name)]
public sealed class Kills
{
    /// <summary>Ends with the case opened in the middle, and with the case opened by the very first message.</summary>
    private static readonly string[][] Stories =
    [
        [
            "我们给一家公司做了展厅视频，尾款三万五拖了一年多，没签合同，只有微信聊天记录",
            "杭州样例数字文化有限公司，我叫王小样，电话13800001234",
            "欠款方是杭州样例会展服务有限公司",
            "金额改成4万",
            "进度",
            "想请律师看看怎么要",
        ],
        [
            "我叫李小样，电话13800005678，杭州样例会展服务有限公司欠我们尾款三万五，没签合同",
            "进度",
            "金额改成4万",
        ],
    ];

    [Fact]
    public Task Direct_Line_reads_the_same_after_twenty_kills_as_in_a_quiet_run() => KillAndCompareAsync(20, []);

    [Fact]
    public async Task Direct_Line_reads_the_same_after_kills_on_Redis_and_PostgreSQL()
    {
        // The campaign of kills has these stores in each run.
        LongRun.SkipWithout();
        await KillAndCompareAsync(20, await SharedServers.NewStoresAsync());
    }

    private static async Task KillAndCompareAsync(int kills, Dictionary<string, string> settings)
    {
        await using var quiet = await HostProcess.StartAsync();
        var expected = new List<IReadOnlyList<string>>();
        for (var story = 0; story < Stories.Length; story++)
        {
            expected.Add(await TellAsync(quiet, Stories[story], $"u-quiet-{story}"));
        }

        Assert.Equal(Stories.Length, CountCases(quiet));

        await using var host = await HostProcess.StartAsync(settings);
        var (seed, sentAgain) = (Random.Shared.Next(), DirectLineTalk.SentAgain);
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed of the kills: {seed}");
        var killer = KillAsync(host, kills, new Random(seed));
        var tellers = Enumerable.Range(0, 12).Select(teller => TellUntilAsync(killer, host, teller));
        var told = (await Task.WhenAll(tellers)).SelectMany(stories => stories).ToList();
        await killer;

        Assert.True(DirectLineTalk.SentAgain - sentAgain > kills, $"Only {DirectLineTalk.SentAgain - sentAgain} messages met a dead host.");
        Assert.All(told, one => Assert.Equal(expected[one.Story], one.Transcript));
        Assert.Equal(told.Count, settings.TryGetValue("ConnectionStrings:Database", out var database) ? CountCases(new NpgsqlConnection(database)) : CountCases(host));
    }

    private static async Task<IReadOnlyList<(int Story, IReadOnlyList<string> Transcript)>> TellUntilAsync(Task over, HostProcess host, int teller)
    {
        var told = new List<(int, IReadOnlyList<string>)>();
        do
        {
            var story = (teller + told.Count) % Stories.Length;
            told.Add((story, await TellAsync(host, Stories[story], $"u-{teller}-{told.Count}")));
        }
        while (!over.IsCompleted);

        return told;
    }

    private static async Task<IReadOnlyList<string>> TellAsync(HostProcess host, string[] story, string user)
    {
        var talk = await Patience.WithAsync(() => DirectLineTalk.StartAsync(host, user));
        foreach (var line in story)
        {
            await talk.SayAsync(line);
        }

        return Transcript.Of(await Patience.WithAsync(talk.ReadAsync), user);
    }

    private static async Task KillAsync(HostProcess host, int times, Random random)
    {
        for (var kill = 0; kill < times; kill++)
        {
            // Never so fast that nothing at all gets through between two kills.
            var before = DirectLineTalk.Acknowledged;
            await Patience.UntilAsync(() => DirectLineTalk.Acknowledged > before);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 1500)));
            await host.KillAsync();
            await host.StartAgainAsync();
        }
    }

    private static long CountCases(HostProcess host) =>
        CountCases(new SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "frontdoor.db")};Mode=ReadOnly;Pooling=False"));

    private static long CountCases(DbConnection database)
    {
        using var connection = database;
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM \"Cases\"";
        return (long)command.ExecuteScalar()!;
    }
}
