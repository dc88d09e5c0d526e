using System.Diagnostics;
using FrontDoor.Benchmarks.Floor;
using FrontDoor.Benchmarks.Load;
using FrontDoor.Benchmarks.Processes;
using FrontDoor.Tests.Load;
using FrontDoor.Tests.Road;

namespace FrontDoor.Benchmarks.Turns;

/// <summary>What a turn costs on one store: the whole host over HTTP, beside a bare floor that does the same store work.</summary>
internal sealed class TurnsBenchmark(string store, TurnsOptions options, StoreServers servers, ReplySink sink)
{
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(40);

    /// <summary>Conversations in one round of the warm-up.</summary>
    private int WarmUp => options.IsShort ? 16 : 250;

    /// <summary>The slow kinds: fewer conversations give the same mean.</summary>
    private int Few => options.Conversations / 8;

    public static async Task<int> RunAsync(TurnsOptions options)
    {
        var program = options.Host ?? (options.IsShort || options.Shows ? HostProcess.Program : await PublishedHost.MakeAsync());
        var lines = new List<string>();
        foreach (var store in options.Stores)
        {
            await using var servers = await StoreServers.StartAsync(store);
            await using var sink = await ReplySink.StartAsync(options.Shows);
            await using var host = await HostProcess.StartAsync(servers.Settings, program);
            var benchmark = new TurnsBenchmark(store, options, servers, sink);
            lines.Add(options.Shows ? await benchmark.ShowAsync(host) : await benchmark.MeasureAsync(host));
        }

        lines.ForEach(Console.WriteLine);
        return 0;
    }

    private async Task<string> MeasureAsync(HostProcess host)
    {
        Console.WriteLine(FormattableString.Invariant($"store={store}, {options.Conversations} conversations, {TurnsOptions.Connections} connections; load of the machine {ProcessFigures.MachineLoad()} on {Environment.ProcessorCount} processors"));
        var floor = await FloorAsync();
        Console.WriteLine(Row.Head);
        Console.WriteLine(floor.Line(floor.Microseconds));
        await WarmUpAsync(host);

        var kinds = new List<Row>();
        foreach (var kind in Mix.Kinds)
        {
            kinds.Add(await ShownAsync(host, kind, "c", options.Conversations, floor));
        }

        var mix = Row.Mean("mix", kinds);
        Console.WriteLine(mix.Line(floor.Microseconds));
        await ShownAsync(host, Mix.Date, "c", Few, floor);
        await ShownAsync(host, Mix.OpensCase, "c", Few, floor);
        await using var specialist = new Specialist(servers.CoreOf(host));
        await specialist.TakeOverAsync(Enumerable.Range(0, Few).Select(index => FormattableString.Invariant($"emulator|c{index}")));
        await ShownAsync(host, Mix.Held, "c", Few, floor);

        var open = await OpenLoopAsync(host, mix.Times.PerSecond / 2);
        return await ClosingLineAsync(host, floor, mix, open);
    }

    private async Task<string> ClosingLineAsync(HostProcess host, Row floor, Row mix, Latencies open)
    {
        Console.WriteLine(FormattableString.Invariant($"open loop at {mix.Times.PerSecond / 2:F0} turns/s: p50 {open.Percentile(0.5):F1} ms, p99 {open.Percentile(0.99):F1} ms"));
        var idle = new IdleHost(host, servers, sink);
        var loaded = await idle.MegabytesAsync();
        var start = await idle.StartAsync();
        var fresh = await idle.MegabytesAsync();
        var full = await idle.MegabytesWithAsync(options.Idle, "emulator|c0");
        Console.WriteLine(FormattableString.Invariant($"memory: {loaded:F0} MB idle after the load, {fresh:F0} MB after a start, {full:F0} MB after a start with {options.Idle} more conversations in the store"));
        Console.WriteLine(FormattableString.Invariant($"from the start of the process to its first turn: {start:F0} ms"));
        return FormattableString.Invariant(
            $"turns: store={store} ratio={mix.Microseconds / floor.Microseconds:F2} cpu_us={mix.Microseconds:F0} floor_us={floor.Microseconds:F0} rps={mix.Times.PerSecond:F0} p99_ms={open.Percentile(0.99):F1} rss_mb={loaded:F0} start_ms={start:F0}");
    }

    private async Task<Row> FloorAsync()
    {
        var settings = new Dictionary<string, string>(servers.Settings) { [FloorHost.Setting] = "true" };
        await using var floor = await HostProcess.StartAsync(settings, FloorHost.Program);
        for (var round = 0; round < (options.IsShort ? 1 : 4); round++)
        {
            await RunAsync(floor, Mix.Floor, "floor-warm", WarmUp * Mix.Kinds.Count);
        }

        return await RunAsync(floor, Mix.Floor, "floor", options.Conversations);
    }

    /// <summary>Whole conversations in rounds, until the compiler has made the hot paths anew: until a round costs about what the one before it did.</summary>
    private async Task WarmUpAsync(HostProcess host)
    {
        var (before, watch) = (double.MaxValue, Stopwatch.StartNew());
        for (var round = 1; watch.Elapsed < LongestWarmUp; round++)
        {
            var rows = new List<Row>();
            foreach (var kind in (Kind[])[.. Mix.Kinds, Mix.Date, Mix.OpensCase, Mix.Held])
            {
                rows.Add(await RunAsync(host, kind, FormattableString.Invariant($"warm{round}-"), Mix.Kinds.Contains(kind) ? WarmUp : WarmUp / 5));
            }

            var cost = Row.Mean("warm", rows).Microseconds;
            if (options.IsShort || (round > 3 && cost > before * 0.95))
            {
                break;
            }

            before = Math.Min(before, cost);
        }

        Console.WriteLine(FormattableString.Invariant($"warm after {watch.Elapsed.TotalSeconds:F0} s"));
    }

    private async Task<Row> ShownAsync(HostProcess host, Kind kind, string conversations, int count, Row floor)
    {
        var row = await RunAsync(host, kind, conversations, count);
        Console.WriteLine(row.Line(floor.Microseconds));
        return row;
    }

    private async Task<Row> RunAsync(HostProcess host, Kind kind, string conversations, int count)
    {
        var request = new TurnRequest(host.Address, sink.Address);
        var requests = Enumerable.Range(0, count).Select(index => request.Of(FormattableString.Invariant($"{conversations}{index}"), $"m-{Guid.NewGuid():N}", kind.Text)).ToList();
        var (ofHost, ofServers) = (ProcessFigures.Cpu([host.Id]), ProcessFigures.Cpu(servers.Ids));
        var times = await Loops.ClosedAsync(host.Address, TurnsOptions.Connections, requests);
        return new(kind.Name, times, ProcessFigures.Cpu([host.Id]) - ofHost, ProcessFigures.Cpu(servers.Ids) - ofServers);
    }

    /// <summary>The mix in each moment: every conversation stands at another place of the story.</summary>
    private Task<Latencies> OpenLoopAsync(HostProcess host, double perSecond)
    {
        var request = new TurnRequest(host.Address, sink.Address);
        var count = (int)(perSecond * options.Seconds);
        var slots = Math.Min(options.Conversations, Math.Max(1, count / 4));
        var requests = Enumerable.Range(0, count).Select(index =>
        {
            var (slot, step) = (index % slots, (index / slots) + (index % slots));
            var conversation = FormattableString.Invariant($"open{slot}-{step / Mix.Kinds.Count}");
            return request.Of(conversation, FormattableString.Invariant($"m-{step}"), Mix.Kinds[step % Mix.Kinds.Count].Text);
        }).ToList();
        return Loops.OpenAsync(host.Address, TurnsOptions.Connections, perSecond, requests);
    }

    private async Task<string> ShowAsync(HostProcess host)
    {
        foreach (var kind in (Kind[])[.. Mix.Kinds, Mix.Date, Mix.OpensCase])
        {
            await RunAsync(host, kind, "c", 1);
            Console.WriteLine($"[{kind.Name}] {kind.Text}");
            while (sink.Texts.TryDequeue(out var text))
            {
                Console.WriteLine($"    {text.ReplaceLineEndings("\n    ")}");
            }
        }

        return $"shown: store={store}";
    }
}
