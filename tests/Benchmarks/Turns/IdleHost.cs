using System.Diagnostics;
using FrontDoor.Benchmarks.Load;
using FrontDoor.Benchmarks.Processes;
using FrontDoor.Bot.Conversations;
using FrontDoor.Tests.Load;
using FrontDoor.Tests.Road;

namespace FrontDoor.Benchmarks.Turns;

/// <summary>How long a host on existing data needs to its first turn, and what it holds in memory when nobody speaks.</summary>
internal sealed class IdleHost(HostProcess host, StoreServers servers, ReplySink sink)
{
    private const int Starts = 3;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(4);
    private int started;

    /// <summary>Milliseconds from the start of the process to the answer of its first turn, the middle one of three starts.</summary>
    public async Task<double> StartAsync()
    {
        var times = new List<double>();
        while (times.Count < Starts)
        {
            times.Add(await StartOnceAsync());
        }

        return times.Order().ElementAt(Starts / 2);
    }

    /// <summary>Resident megabytes of the running host when it has had nothing to do for some seconds.</summary>
    public async Task<double> MegabytesAsync()
    {
        await Task.Delay(Settling);
        return ProcessFigures.Megabytes(host.Id);
    }

    /// <summary>The same after a new start with so many more conversations in the store, copies of one that ran.</summary>
    public async Task<double> MegabytesWithAsync(int conversations, string like)
    {
        await host.KillAsync();
        await FillAsync(conversations, like);
        await host.StartAgainAsync();
        await TurnAsync();
        return await MegabytesAsync();
    }

    private async Task<double> StartOnceAsync()
    {
        await host.KillAsync();
        var watch = Stopwatch.StartNew();
        await host.StartAgainAsync();
        await TurnAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private Task<Latencies> TurnAsync() =>
        Loops.ClosedAsync(host.Address, 1, [new TurnRequest(host.Address, sink.Address).Of(FormattableString.Invariant($"start-{++started}"), "m-1", Mix.Kinds[1].Text)]);

    private async Task FillAsync(int conversations, string like)
    {
        const int group = 1000;
        var store = Open();
        var model = await store.FindAsync(like, CancellationToken.None) ?? throw new InvalidOperationException($"{like} is not in the store.");
        foreach (var ids in Enumerable.Range(0, conversations).Select(index => FormattableString.Invariant($"idle|{index}")).Chunk(group))
        {
            await Task.WhenAll(ids.Select(id => store.CommitAsync(new(id, 0, model.Json, null, TimeProvider.System.GetUtcNow(), []), CancellationToken.None)));
        }

        await ((IAsyncDisposable)store).DisposeAsync();
    }

    private IConversationStore Open() => servers.Settings.TryGetValue("ConnectionStrings:Redis", out var redis)
        ? RedisConversationStore.Open(redis, TimeProvider.System)
        : new SqliteConversationStore(Path.Combine(host.DataFolder, "conversations.db"));
}
