using FrontDoor.Core.Conversations;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>What hosts do with the ledger: claim rows with a lease, then record what became of them, many in one transaction.</summary>
public sealed class NoticeLeases(Database database, NoticeOptions options, TimeProvider clock)
{
    private readonly QuietHours quiet = new(options);

    /// <summary>Ways that have something to send now.</summary>
    public Task<IReadOnlyList<string>> WaysDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(async db =>
        {
            var notices = (await SendableAsync(db, cancellationToken)).ConvertAll(n => n.Id);
            return notices.Count == 0 ? [] : await Due(db, clock.GetUtcNow()).Where(d => notices.Contains(d.NoticeId)).Select(d => d.Way).Distinct().ToListAsync(cancellationToken);
        }, cancellationToken);

    /// <summary>Up to <paramref name="max"/> rows of a way, shared out among the notices that are being sent, urgent ones first; empty when nothing is due.</summary>
    public async Task<IReadOnlyList<DueNotice>> ClaimAsync(string owner, string way, int max, CancellationToken cancellationToken)
    {
        var claimed = await database.WriteAsync<IReadOnlyList<DueNotice>>(async db =>
        {
            var now = clock.GetUtcNow();
            var rows = new List<DueNotice>();
            var notices = await SendableAsync(db, cancellationToken);
            // A small notice does not wait behind a large one: each gets its share, and what is left over goes round once more.
            for (var turn = 0; turn < notices.Count * 2 && rows.Count < max; turn++)
            {
                var at = turn % notices.Count;
                var rest = max - rows.Count;
                var share = turn >= notices.Count || notices[at].IsUrgent ? rest : (int)Math.Ceiling(rest / (double)(notices.Count - at));
                rows.AddRange(await ClaimAsync(db, owner, way, notices[at].Id, share, now, cancellationToken));
            }

            return await AddressedAsync(db, rows, cancellationToken);
        }, cancellationToken);
        return claimed.Value;
    }

    /// <summary>What became of rows that this owner has in hand. Rows that it no longer has are left alone.</summary>
    public Task RecordAsync(string owner, IReadOnlyList<LedgerOutcome> outcomes, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            await SentAsync(db, owner, [.. outcomes.Where(o => o.End is LedgerState.Sent or LedgerState.Delivered).Select(o => o.Id)], now, cancellationToken);
            await ReturnAsync(db, owner, [.. outcomes.Where(o => o is { End: LedgerState.Queued, Why: null }).Select(o => o.Id)], cancellationToken);
            var bad = outcomes.Where(o => o.Why is not null).ToList();
            foreach (var outcome in bad)
            {
                await FailedAsync(db, owner, outcome, now, cancellationToken);
            }

            foreach (var notice in bad.Select(o => o.NoticeId).Distinct())
            {
                await StopWhereTooManyFailAsync(db, notice, cancellationToken);
            }

            return default(Done);
        }, cancellationToken);

    /// <summary>Which of these notices are to go on being sent: what was claimed a moment ago may have been paused since.</summary>
    public Task<HashSet<Guid>> StillSendingAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(async db => (await SendableAsync(db, cancellationToken)).Select(n => n.Id).ToHashSet(), cancellationToken);

    public Task<Notice?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync(db => db.Set<Notice>().SingleOrDefaultAsync(n => n.Id == id, cancellationToken), cancellationToken);

    private static IQueryable<NoticeDelivery> Due(FrontDoorDb db, DateTimeOffset now) =>
        db.Set<NoticeDelivery>().Where(d => d.State == LedgerState.Queued && d.NotBefore <= now && d.Way != NoticeWays.Link);

    private async Task<List<Notice>> SendableAsync(FrontDoorDb db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isQuiet = quiet.EndAfter(now) is not null;
        var sending = await db.Set<Notice>().AsNoTracking().Where(n => n.State == NoticeState.Sending && n.ValidUntil > now).OrderBy(n => n.StartedAt).ToListAsync(cancellationToken);
        return [.. sending.Where(n => n.IsUrgent || !isQuiet).OrderByDescending(n => n.IsUrgent)];
    }

    private async Task<List<DueNotice>> ClaimAsync(FrontDoorDb db, string owner, string way, Guid noticeId, int max, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = now.AddSeconds(options.LeaseSeconds);
        var rows = await Due(db, now).Where(d => d.Way == way && d.NoticeId == noticeId).OrderBy(d => d.Id).Take(max)
            .Select(d => new DueNotice(d.Id, d.NoticeId, d.Way, d.Address!, d.Language, d.EnterpriseId, until)).Claim().ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(r => r.Id);
        if (ids.Count > 0)
        {
            await db.Set<NoticeDelivery>().Where(d => ids.Contains(d.Id)).ExecuteUpdateAsync(row => row
                .SetProperty(d => d.State, LedgerState.Leased)
                .SetProperty(d => d.LeasedBy, owner)
                .SetProperty(d => d.LeasedUntil, until), cancellationToken);
        }

        return rows;
    }

    private static async Task<List<DueNotice>> AddressedAsync(FrontDoorDb db, List<DueNotice> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Address).Distinct().ToList();
        var chats = await db.Set<Conversation>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Address, cancellationToken);
        return rows.ConvertAll(r => r with { Chat = chats.GetValueOrDefault(r.Address) });
    }

    private static async Task SentAsync(FrontDoorDb db, string owner, List<long> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return;
        }

        // A lease that ran out made it "unknown"; its owner knows better.
        var own = db.Set<NoticeDelivery>().Where(d => ids.Contains(d.Id) && d.LeasedBy == owner);
        var sent = await own.Where(d => d.State == LedgerState.Leased || d.State == LedgerState.Unknown).ExecuteUpdateAsync(row => row
            .SetProperty(d => d.State, LedgerState.Sent)
            .SetProperty(d => d.SentAt, now)
            .SetProperty(d => d.LeasedUntil, (DateTimeOffset?)null)
            .SetProperty(d => d.Why, (string?)null), cancellationToken);
        if (sent < ids.Count)
        {
            // Some people confirm before the channel has answered.
            await own.Where(d => d.SentAt == null && (d.State == LedgerState.Read || d.State == LedgerState.Confirmed)).ExecuteUpdateAsync(row => row.SetProperty(d => d.SentAt, now), cancellationToken);
        }
    }

    private static async Task ReturnAsync(FrontDoorDb db, string owner, List<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var own = db.Set<NoticeDelivery>().Where(d => ids.Contains(d.Id) && d.LeasedBy == owner && d.State == LedgerState.Leased);
        await own.Where(d => db.Set<Notice>().Any(n => n.Id == d.NoticeId && n.State == NoticeState.Cancelled))
            .ExecuteUpdateAsync(row => row.SetProperty(d => d.State, LedgerState.Cancelled).SetProperty(d => d.Why, "cancelled"), cancellationToken);
        await own.ExecuteUpdateAsync(row => row.SetProperty(d => d.State, LedgerState.Queued).SetProperty(d => d.LeasedBy, (string?)null), cancellationToken);
    }

    private static async Task FailedAsync(FrontDoorDb db, string owner, LedgerOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Set<NoticeDelivery>().FindAsync([outcome.Id], cancellationToken) is { } row)
        {
            row.Fail(owner, outcome, now);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task StopWhereTooManyFailAsync(FrontDoorDb db, Guid noticeId, CancellationToken cancellationToken)
    {
        var rows = db.Set<NoticeDelivery>().Where(d => d.NoticeId == noticeId);
        // A row that is tried again counts as well: a dead channel must not be hammered for hours.
        var failed = await rows.CountAsync(d => d.State == LedgerState.Failed || d.State == LedgerState.Unknown || (d.State == LedgerState.Queued && d.Attempts > 0), cancellationToken);
        if (failed < options.StopAfterFailures)
        {
            return;
        }

        var tried = failed + await rows.CountAsync(d => d.SentAt != null, cancellationToken);
        if (failed * 100L >= tried * (long)options.StopAtFailedPercent && await db.Set<Notice>().FindAsync([noticeId], cancellationToken) is { } notice)
        {
            notice.Stop();
        }
    }
}

/// <summary>A row to send.</summary>
/// <param name="Until">When the lease ends: not begun by then it must not be begun any more.</param>
public sealed record DueNotice(long Id, Guid NoticeId, string Way, string Address, string Language, Guid EnterpriseId, DateTimeOffset Until)
{
    /// <summary>Null where the way is no conversation, or the conversation is gone.</summary>
    public ConversationAddress? Chat { get; init; }

    /// <summary>For channels that take a key.</summary>
    public string Key => NoticeDelivery.KeyOf(Id);
}

/// <param name="End">Sent, Failed, Unknown; or Queued: to be tried again, and without <paramref name="Why"/> it was not tried at all.</param>
/// <param name="Why">Code of the failure.</param>
public sealed record LedgerOutcome(long Id, Guid NoticeId, LedgerState End, string? Why = null);
