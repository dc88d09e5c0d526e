using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>What the person of a conversation wants of notices, and which came.</summary>
public sealed class Subscriptions(Database database, TimeProvider clock)
{
    private const int Most = 10;
    private static readonly TimeSpan Recently = TimeSpan.FromDays(30);

    /// <summary>A yes or no to every kind, at once: what waits to be sent to the person is not sent any more. Problem <c>notice.contact_unknown</c>.</summary>
    public Task<Result<Done>> SayAsync(string conversationId, bool isGiven, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Conversation>().FindAsync([conversationId], cancellationToken) is not { ContactId: { } contact })
            {
                return new Problem("notice.contact_unknown");
            }

            foreach (var purpose in Enum.GetValues<NoticePurpose>())
            {
                await Consents.SayAsync(db, contact, purpose, isGiven, "chat", clock.GetUtcNow(), cancellationToken);
            }

            if (!isGiven)
            {
                await db.Set<NoticeDelivery>().Where(d => d.ContactId == contact && d.State == LedgerState.Queued)
                    .ExecuteUpdateAsync(row => row.SetProperty(d => d.State, LedgerState.Cancelled).SetProperty(d => d.Why, "opted_out"), cancellationToken);
            }

            return default(Done);
        }, cancellationToken);

    /// <summary>Notices of the last thirty days to this conversation or its person, newest first, at most ten.</summary>
    public Task<IReadOnlyList<RecentNotice>> RecentAsync(string conversationId, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Recently;
        return database.ReadAsync<IReadOnlyList<RecentNotice>>(async db =>
        {
            var contact = await db.Set<Conversation>().Where(c => c.Id == conversationId).Select(c => c.ContactId).SingleOrDefaultAsync(cancellationToken);
            var rows = await (from row in db.Set<NoticeDelivery>()
                              where row.ContactId == contact && contact != null && row.SentAt >= since
                              join notice in db.Set<Notice>() on row.NoticeId equals notice.Id
                              where notice.State != NoticeState.Cancelled
                              orderby row.SentAt descending
                              select new { row.Id, row.SentAt, notice.Content, MayConfirm = row.Address == conversationId && row.ConfirmedAt == null && notice.Purpose != NoticePurpose.Survey }).Take(Most).ToListAsync(cancellationToken);
            return rows.ConvertAll(row => new RecentNotice(row.Id, row.Content.Title, row.SentAt!.Value, row.MayConfirm));
        }, cancellationToken);
    }
}

/// <param name="MayConfirm">It came to this conversation and nobody has confirmed it; a survey wants an answer instead.</param>
public sealed record RecentNotice(long RowId, string Title, DateTimeOffset At, bool MayConfirm);
