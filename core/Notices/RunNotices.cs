using System.Linq.Expressions;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>What happens to notices because time passes: they start, expire and finish, and leases of dead hosts end.</summary>
public sealed class RunNotices(Database database, NoticeOptions options, TimeProvider clock)
{
    private readonly QuietHours quiet = new(options);

    /// <summary>Any host may look at any time; what one has done the next finds done.</summary>
    /// <param name="takesKey">Whether the channel of a way takes the row's key, so that it hears a row again without harm.</param>
    public async Task RunAsync(Func<string, bool> takesKey, CancellationToken cancellationToken)
    {
        await EndLeasesAsync(d => d.LeasedUntil <= clock.GetUtcNow(), takesKey, cancellationToken);
        foreach (var (id, act) in await PendingAsync(cancellationToken))
        {
            await database.WriteAsync<Done>(async db =>
            {
                if (await db.Set<Notice>().FindAsync([id], cancellationToken) is { } notice)
                {
                    await act(db, notice);
                }

                return default(Done);
            }, cancellationToken);
        }
    }

    /// <summary>For the one host of a data folder, at its start: whatever was leased was its own, and it is dead.</summary>
    public Task EndAllLeasesAsync(Func<string, bool> takesKey, CancellationToken cancellationToken) => EndLeasesAsync(_ => true, takesKey, cancellationToken);

    private async Task EndLeasesAsync(Expression<Func<NoticeDelivery, bool>> which, Func<string, bool> takesKey, CancellationToken cancellationToken)
    {
        var ways = await database.ReadAsync(db => Leased(db).Where(which).Select(d => d.Way).Distinct().ToListAsync(cancellationToken), cancellationToken);
        foreach (var way in ways)
        {
            await database.WriteAsync<Done>(async db =>
            {
                var ended = Leased(db).Where(d => d.Way == way).Where(which);
                _ = takesKey(way)
                    ? await ended.ExecuteUpdateAsync(row => row.SetProperty(d => d.State, LedgerState.Queued).SetProperty(d => d.LeasedBy, (string?)null), cancellationToken)
                    : await ended.ExecuteUpdateAsync(row => row.SetProperty(d => d.State, LedgerState.Unknown).SetProperty(d => d.Why, "host.died"), cancellationToken);
                return default(Done);
            }, cancellationToken);
        }
    }

    private static IQueryable<NoticeDelivery> Leased(FrontDoorDb db) => db.Set<NoticeDelivery>().Where(d => d.State == LedgerState.Leased);

    private static IQueryable<NoticeDelivery> Open(FrontDoorDb db, Guid noticeId) =>
        db.Set<NoticeDelivery>().Where(d => d.NoticeId == noticeId && (d.State == LedgerState.Queued || d.State == LedgerState.Leased));

    private async Task<List<(Guid Id, Func<FrontDoorDb, Notice, Task> Act)>> PendingAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isQuiet = quiet.EndAfter(now) is not null;
        return await database.ReadAsync(async db =>
        {
            var due = new List<(Guid, Func<FrontDoorDb, Notice, Task>)>();
            var alive = await db.Set<Notice>().Where(n => n.HandedInAt != null && n.State != NoticeState.Finished && n.State != NoticeState.Cancelled).ToListAsync(cancellationToken);
            foreach (var notice in alive)
            {
                if (notice.EndsAt <= now)
                {
                    due.Add((notice.Id, (db, found) => ExpireAsync(db, found, now, cancellationToken)));
                }
                else if (notice.State == NoticeState.Scheduled && !(notice.Content.NotBefore > now) && (notice.IsUrgent || !isQuiet))
                {
                    due.Add((notice.Id, (_, found) => StartAsync(found, now)));
                }
                else if (notice.State == NoticeState.Sending && !await Open(db, notice.Id).AnyAsync(d => d.Way != NoticeWays.Link, cancellationToken))
                {
                    due.Add((notice.Id, (db, found) => FinishAsync(db, found, now, cancellationToken)));
                }
            }

            return due;
        }, cancellationToken);
    }

    private static Task StartAsync(Notice notice, DateTimeOffset now)
    {
        if (notice.State == NoticeState.Scheduled)
        {
            notice.Start(now);
        }

        return Task.CompletedTask;
    }

    private static async Task FinishAsync(FrontDoorDb db, Notice notice, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (notice.State == NoticeState.Sending && !await Open(db, notice.Id).AnyAsync(d => d.Way != NoticeWays.Link, cancellationToken))
        {
            notice.Finish(now);
        }
    }

    private static async Task ExpireAsync(FrontDoorDb db, Notice notice, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Set<NoticeDelivery>().Where(d => d.NoticeId == notice.Id && d.State == LedgerState.Queued)
            .ExecuteUpdateAsync(row => row.SetProperty(d => d.State, LedgerState.Expired).SetProperty(d => d.Why, "expired"), cancellationToken);
        // What a host has in hand ends first; the next look finishes it.
        if (!await Open(db, notice.Id).AnyAsync(cancellationToken))
        {
            notice.Finish(now);
        }
    }
}
