using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Bot.Telemetry;

/// <summary>Every 10 s: how long the longest waiting person and the oldest due message wait. Read here and not when somebody scrapes, so that a scrape never waits for the database.</summary>
internal sealed class WaitingTimes(Database database, Measures measures, TimeProvider clock, ILogger<WaitingTimes> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = clock.GetUtcNow();
            var (asked, due) = await database.ReadAsync(db => OldestAsync(db, now, cancellationToken), cancellationToken);
            measures.Wait(Seconds(asked, now), Seconds(due, now));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogWarning(problem, "Waiting times could not be read");
        }
    }

    private static async Task<(DateTimeOffset? Asked, DateTimeOffset? Due)> OldestAsync(FrontDoorDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asked = await (
            from conversation in db.Set<Conversation>()
            where conversation.Holder == Holder.Queue
            join one in db.Set<Case>() on conversation.CaseId equals one.Id
            orderby one.LastEnterpriseAt
            select (DateTimeOffset?)one.LastEnterpriseAt).FirstOrDefaultAsync(cancellationToken);
        var due = await db.Set<OutboxRow>().Where(row => row.State == OutboxState.Queued && row.NotBefore <= now)
            .OrderBy(row => row.NotBefore).Select(row => (DateTimeOffset?)row.NotBefore).FirstOrDefaultAsync(cancellationToken);
        return (asked, due);
    }

    private static double Seconds(DateTimeOffset? since, DateTimeOffset now) => since is { } at ? Math.Max(0, (now - at).TotalSeconds) : 0;
}
