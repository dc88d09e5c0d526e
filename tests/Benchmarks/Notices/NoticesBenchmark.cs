using System.Diagnostics;
using System.Text;
using FrontDoor.Benchmarks.Load;
using FrontDoor.Benchmarks.Processes;
using FrontDoor.Core;
using FrontDoor.Core.Notices;
using FrontDoor.Tests.Load;
using FrontDoor.Tests.Notices;
using FrontDoor.Tests.Road;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Benchmarks.Notices;

/// <summary>What a notice to many costs: freezing, draining to nothing and to a local HTTP sink beside bare loops, memory, a kept limit, and what conversations feel of it.</summary>
internal sealed class NoticesBenchmark(string store, int people, int seconds)
{
    public const string Usage = "notices [--store sqlite|redis] [--people 20000] [--seconds 60]";

    /// <summary>A step that takes longer has failed.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private const double PerSecond = 50;
    private const double TurnsPerSecond = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        int Number(string name, int otherwise) => Value(name) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
        var lines = new List<string>();
        foreach (var store in Value("--store") is { } one ? new[] { one } : ["sqlite", "redis"])
        {
            lines.Add(await new NoticesBenchmark(store, Number("--people", 20_000), Number("--seconds", 60)).MeasureAsync());
        }

        lines.ForEach(Console.WriteLine);
        return 0;
    }

    private async Task<string> MeasureAsync()
    {
        await using var servers = await StoreServers.StartAsync(store);
        await using var sink = await NoticeSink.StartAsync();
        await using var replies = await ReplySink.StartAsync(false);
        var settings = new Dictionary<string, string>(servers.Settings)
        {
            ["Pings:Sms:Url"] = new Uri(sink.Address, "/sms").ToString(),
            ["Pings:Sms:Secret"] = "benchmark",
            ["Notices:Limits:sms:PerSecond"] = "0",
            ["Notices:Limits:sms:PerPersonAndDay"] = "0",
        };
        await using var host = await HostProcess.StartAsync(settings);
        await using var services = new ServiceCollection().AddLogging().AddCore(servers.CoreOf(host)).BuildServiceProvider();
        var seed = new NoticeSeed(services);
        await seed.PhonePeopleAsync(people);

        var idle = ProcessFigures.Megabytes(host.Id);
        var (post, frozen, most) = await PostAsync(host, seed, sink);
        var barePost = await BarePostAsync(sink);
        Console.WriteLine(FormattableString.Invariant($"store={store}: {people} recipients frozen in {frozen.TotalSeconds:F2} s; posted at {post:F0}/s, a bare posting loop {barePost:F0}/s; {most - idle:F0} MB over the idle host"));

        await host.KillAsync();
        var (bare, drained) = await new Drain(services, people, store).RunAsync(seed);
        Console.WriteLine(FormattableString.Invariant($"drained to a null channel at {drained:F0}/s, a bare drain loop on the same database {bare:F0}/s"));

        var (rate, quiet, busy) = await LimitedAsync(settings, servers, sink, replies);
        Console.WriteLine(FormattableString.Invariant($"limit {PerSecond}/s: {rate:F2}/s over {seconds} s; p99 of turns {quiet:F1} ms without, {busy:F1} ms with notices going out"));
        return FormattableString.Invariant(
            $"notices: store={store} people={people} frozen_s={frozen.TotalSeconds:F2} null_ratio={drained / bare:F2} post_ratio={post / barePost:F2} mb_over_idle={most - idle:F0} limit_rate={rate:F2} p99_ratio={busy / quiet:F2}");
    }

    /// <summary>The host sends to the sink as fast as it can.</summary>
    private async Task<(double PerSecond, TimeSpan Frozen, double MostMegabytes)> PostAsync(HostProcess host, NoticeSeed seed, NoticeSink sink)
    {
        var (id, frozen) = await seed.SendAsync("sms", NoticeWays.Sms);
        var most = 0.0;
        using var patience = new CancellationTokenSource(Longest);
        while ((await seed.ProgressAsync(id)).State != NoticeState.Finished)
        {
            most = Math.Max(most, ProcessFigures.Megabytes(host.Id));
            await Task.Delay(200, patience.Token);
        }

        var times = sink.Arrivals.ToList();
        return (people / Stopwatch.GetElapsedTime(times[0], times[^1]).TotalSeconds, frozen, most);
    }

    /// <summary>The same posts without any ledger.</summary>
    private async Task<double> BarePostAsync(NoticeSink sink)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 16 });
        var begun = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, people), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, token) =>
        {
            using var body = new StringContent($$"""{"id":"bare:{{number}}","phone":"13800000000","text":"这是一条测试通知，请忽略。","link":"http://localhost/n/1"}""", Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri(sink.Address, "/sms"), body, token);
        });
        return people / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <summary>Hosts of their own with the limit: one on SQLite, two on Redis and PostgreSQL.</summary>
    private async Task<(double Rate, double QuietP99, double BusyP99)> LimitedAsync(Dictionary<string, string> settings, StoreServers servers, NoticeSink sink, ReplySink replies)
    {
        var limited = new Dictionary<string, string>(settings) { ["Notices:Limits:sms:PerSecond"] = "50" };
        await using var first = await HostProcess.StartAsync(limited);
        await using var second = store == "redis" ? await HostProcess.StartAsync(limited) : null;
        await using var services = new ServiceCollection().AddLogging().AddCore(servers.CoreOf(first)).BuildServiceProvider();
        var seed = new NoticeSeed(services);
        if (store != "redis")
        {
            await seed.PhonePeopleAsync((int)(PerSecond * seconds * 1.2));
        }

        await TurnsAsync(first, replies, "warm");
        var quiet = await TurnsAsync(first, replies, "quiet");
        sink.Arrivals.Clear();
        var (id, _) = await seed.SendAsync("sms", NoticeWays.Sms);
        using var patience = new CancellationTokenSource(Longest);
        while (sink.Arrivals.IsEmpty)
        {
            await Task.Delay(50, patience.Token);
        }

        var turns = TurnsAsync(first, replies, "busy");
        await Task.Delay(TimeSpan.FromSeconds(seconds + 2));
        var busy = await turns;
        await seed.Steer.CancelAsync(id, NoticeSeed.Author, default);
        var times = sink.Arrivals.ToList();
        var begun = times[0];
        return (times.Count(t => Stopwatch.GetElapsedTime(begun, t).TotalSeconds < seconds) / (double)seconds, quiet.Percentile(0.99), busy.Percentile(0.99));
    }

    private Task<Latencies> TurnsAsync(HostProcess host, ReplySink replies, string name)
    {
        var request = new TurnRequest(host.Address, replies.Address);
        var requests = Enumerable.Range(0, (int)(TurnsPerSecond * Math.Min(seconds, 30))).Select(i => request.Of(FormattableString.Invariant($"{name}-{i}"), FormattableString.Invariant($"m-{name}-{i}"), "帮助")).ToList();
        return Loops.OpenAsync(host.Address, 16, TurnsPerSecond, requests);
    }
}
