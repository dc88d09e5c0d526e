using System.Collections.Concurrent;
using System.Threading.Channels;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>Empties the ledger of one way while something is due: claims a little ahead, sends at the shared pace, records in batches.</summary>
internal sealed class NoticePump(string way, INoticeChannel channel, NoticeLeases leases, INoticePace pace, NoticeOptions options, string owner, TimeProvider clock, ILogger logger)
{
    private const int LargestBatch = 200;

    /// <summary>So much work is claimed at a time where the way has a limit: a pause or a second host takes effect within it.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(0.5);

    /// <summary>Rows that are not begun so long before their lease ends are given back.</summary>
    private readonly TimeSpan margin = TimeSpan.FromSeconds(Math.Min(10, options.LeaseSeconds / 4.0));

    private readonly TimeSpan? spacing = options.LimitOf(way).Spacing;
    private readonly ConcurrentDictionary<Guid, Notice> notices = new();
    private readonly Channel<LedgerOutcome> outcomes = Channel.CreateUnbounded<LedgerOutcome>(new() { SingleReader = true });
    private volatile IReadOnlySet<Guid> sending = new HashSet<Guid>();

    private int Batch => spacing is { } each ? (int)Math.Clamp(Ahead / each, 1, LargestBatch) : channel.TakesKey(way) ? LargestBatch : channel.AtOnce * 2;

    /// <summary>Returns when nothing is due any more and everything claimed is recorded.</summary>
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        var queue = Channel.CreateBounded<(DueNotice Row, DateTimeOffset At)>(Batch);
        var recorder = Task.Run(RecordAsync, CancellationToken.None);
        var senders = Enumerable.Range(0, channel.AtOnce).Select(_ => Task.Run(() => SendAsync(queue.Reader, stoppingToken), CancellationToken.None)).ToList();
        try
        {
            await ClaimAsync(queue.Writer, stoppingToken);
        }
        finally
        {
            queue.Writer.Complete();
            await Task.WhenAll(senders);
            outcomes.Writer.Complete();
            await recorder;
        }
    }

    /// <summary>What was claimed of a notice that is not among these any more is given back.</summary>
    public void Only(IReadOnlySet<Guid> stillSending) => sending = stillSending;

    private async Task ClaimAsync(ChannelWriter<(DueNotice, DateTimeOffset)> queue, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            sending = await leases.StillSendingAsync(stoppingToken);
            var at = spacing is { } each ? await pace.TakeAsync(way, Batch, each, stoppingToken) : clock.GetUtcNow();
            var rows = await leases.ClaimAsync(owner, way, Batch, stoppingToken);
            if (rows.Count == 0)
            {
                return;
            }

            for (var i = 0; i < rows.Count; i++)
            {
                // Claimed rows are in hand: they are sent or given back even when the host is told to stop.
                await queue.WriteAsync((rows[i], at + (i * (spacing ?? TimeSpan.Zero))), CancellationToken.None);
            }
        }
    }

    private async Task SendAsync(ChannelReader<(DueNotice Row, DateTimeOffset At)> queue, CancellationToken stoppingToken)
    {
        await foreach (var (row, at) in queue.ReadAllAsync(CancellationToken.None))
        {
            outcomes.Writer.TryWrite(await CarryAsync(row, at, stoppingToken));
        }
    }

    private async Task<LedgerOutcome> CarryAsync(DueNotice row, DateTimeOffset at, CancellationToken stoppingToken)
    {
        var back = new LedgerOutcome(row.Id, row.NoticeId, LedgerState.Queued);
        var isBegun = false;
        try
        {
            if (at - clock.GetUtcNow() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, clock, stoppingToken);
            }

            if (stoppingToken.IsCancellationRequested || !sending.Contains(row.NoticeId) || clock.GetUtcNow() > row.Until - margin)
            {
                return back;
            }

            var notice = notices.GetValueOrDefault(row.NoticeId) ?? (notices[row.NoticeId] = (await leases.FindAsync(row.NoticeId, stoppingToken))!);
            isBegun = true;
            return await channel.SendAsync(row, notice, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return isBegun && !channel.TakesKey(way) ? back with { End = LedgerState.Unknown, Why = "host.stopped" } : back;
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "Notice row {Id} by {Way} broke", row.Id, way);
            return back with { End = isBegun && !channel.TakesKey(way) ? LedgerState.Unknown : LedgerState.Queued, Why = "host.failed" };
        }
    }

    /// <summary>While one batch is written the next gathers: one transaction for many rows, and none waits for a full batch.</summary>
    private async Task RecordAsync()
    {
        var batch = new List<LedgerOutcome>();
        while (await outcomes.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && outcomes.Reader.TryRead(out var outcome))
            {
                batch.Add(outcome);
            }

            await leases.RecordAsync(owner, batch, CancellationToken.None);
            batch.Clear();
        }
    }
}
