using FrontDoor.Core.Conversations;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Outbox;

/// <summary>What workers do with the outbox: claim with a lease, then record the outcome. A row whose lease ran out is claimed again (the conversation log and keyed channels make that harmless).</summary>
public sealed class OutboxLeases(Database database, TimeProvider clock, IOutboxFollower follower)
{
    /// <summary>The first unsent row of up to <paramref name="max"/> conversations, leased to <paramref name="owner"/>; empty when nothing is due.</summary>
    /// <param name="onlyChannel">Of conversations on this channel; null: on any.</param>
    public Task<IReadOnlyList<OutboxItem>> ClaimAsync(string owner, int max, TimeSpan lease, CancellationToken cancellationToken, string? onlyChannel = null) =>
        ClaimFromAsync(owner, db => Due(db, null, clock.GetUtcNow()).Where(r => onlyChannel == null || db.Set<Conversation>().Any(c => c.Id == r.ConversationId && c.Channel == onlyChannel)), max, lease, cancellationToken);

    /// <summary>The first unsent row of this conversation, for the host that just wrote it; null when there is none or another worker has it.</summary>
    public async Task<OutboxItem?> ClaimOneAsync(string owner, string conversationId, TimeSpan lease, CancellationToken cancellationToken) =>
        (await ClaimFromAsync(owner, db => Due(db, conversationId, clock.GetUtcNow()), 1, lease, cancellationToken)).SingleOrDefault();

    /// <summary>Also sets the delivery state of the row's thread line and raises the case's event number.</summary>
    public Task RecordSentAsync(long id, string owner, CancellationToken cancellationToken) =>
        RecordAsync(id, owner, (row, now) => row.Sent(now), cancellationToken);

    /// <summary>Retried with growing pauses; after <paramref name="isFinal"/> or 10 attempts it is failed and the next row of the conversation may go.</summary>
    public Task RecordFailedAsync(long id, string owner, string errorCode, bool isFinal, CancellationToken cancellationToken) =>
        RecordAsync(id, owner, (row, now) => row.Failed(errorCode, isFinal, now), cancellationToken);

    private async Task<IReadOnlyList<OutboxItem>> ClaimFromAsync(string owner, Func<FrontDoorDb, IQueryable<OutboxRow>> due, int max, TimeSpan lease, CancellationToken cancellationToken)
    {
        // Looking first keeps idle workers out of the writers' queue.
        var isDue = await database.ReadAsync(db => due(db).AnyAsync(cancellationToken), cancellationToken);
        if (!isDue)
        {
            return [];
        }

        var claimed = await database.WriteAsync<IReadOnlyList<OutboxItem>>(async db =>
        {
            var now = clock.GetUtcNow();
            var rows = await due(db).OrderBy(r => r.Id).Take(max).Claim().ToListAsync(cancellationToken);
            var ids = rows.Select(r => r.ConversationId).ToList();
            var addresses = await db.Set<Conversation>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Address, cancellationToken);
            rows.ForEach(r => r.Lease(owner, now + lease));
            return rows.ConvertAll(r => new OutboxItem(r.Id, r.Kind, addresses[r.ConversationId], r.CaseId, r.Content, r.Attempts));
        }, cancellationToken);
        return claimed.Value;
    }

    private static IQueryable<OutboxRow> Due(FrontDoorDb db, string? conversationId, DateTimeOffset now)
    {
        var unsent = db.Set<OutboxRow>().Where(r => r.State == OutboxState.Queued || r.State == OutboxState.Leased);
        return unsent
            .Where(r => conversationId == null || r.ConversationId == conversationId)
            .Where(r => r.State == OutboxState.Queued ? r.NotBefore <= now : r.LeasedUntil <= now)
            .Where(r => !unsent.Any(earlier => earlier.ConversationId == r.ConversationId && earlier.Id < r.Id));
    }

    // A worker whose lease ran out no longer decides: the one who has the row now does.
    private Task<Result<Done>> RecordAsync(long id, string owner, Action<OutboxRow, DateTimeOffset> outcome, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var row = await db.Set<OutboxRow>().FindAsync([id], cancellationToken);
            if (row is null || !row.IsLeasedBy(owner))
            {
                return default(Done);
            }

            outcome(row, clock.GetUtcNow());
            if (row.State is OutboxState.Sent or OutboxState.Failed)
            {
                await follower.FollowAsync(db, row, row.State, cancellationToken);
                db.WakeAfterCommit(new WakeUp(null, row.ConversationId, Outbox: true));
            }

            return default(Done);
        }, cancellationToken);
}
