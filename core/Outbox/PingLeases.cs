using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Outbox;

/// <summary>What workers do with pings: claim with a lease, then record the outcome.</summary>
public sealed class PingLeases(Database database, TimeProvider clock)
{
    /// <summary>A group's robot takes 20 a minute and then says nothing for ten; what is more waits.</summary>
    private const int MostPerMinute = 15;

    /// <summary>What is due, leased to <paramref name="owner"/>; empty when nothing is.</summary>
    public async Task<IReadOnlyList<DuePing>> ClaimAsync(string owner, int max, TimeSpan lease, CancellationToken cancellationToken)
    {
        // Looking first keeps idle workers out of the writers' queue.
        if (!await database.ReadAsync(db => Due(db, clock.GetUtcNow()).AnyAsync(cancellationToken), cancellationToken))
        {
            return [];
        }

        var claimed = await database.WriteAsync<IReadOnlyList<DuePing>>(async db => await ClaimAsync(db, owner, max, lease, cancellationToken), cancellationToken);
        return claimed.Value;
    }

    public Task RecordSentAsync(long id, string owner, CancellationToken cancellationToken) =>
        RecordAsync(id, owner, (row, now) => row.Sent(now), cancellationToken);

    /// <summary>It may have arrived or not; it is not sent again.</summary>
    public Task RecordLostAsync(long id, string owner, string errorCode, CancellationToken cancellationToken) =>
        RecordAsync(id, owner, (row, _) => row.Lost(errorCode), cancellationToken);

    /// <param name="pause">Null: one that grows with each attempt.</param>
    public Task RecordFailedAsync(long id, string owner, string errorCode, bool isFinal, TimeSpan? pause, CancellationToken cancellationToken) =>
        RecordAsync(id, owner, (row, now) => row.Failed(errorCode, isFinal, pause, now), cancellationToken);

    private static IQueryable<PingDelivery> Due(FrontDoorDb db, DateTimeOffset now) =>
        db.Set<PingDelivery>().Where(p => (p.State == OutboxState.Queued && p.NotBefore <= now) || (p.State == OutboxState.Leased && p.LeasedUntil <= now));

    private async Task<List<DuePing>> ClaimAsync(FrontDoorDb db, string owner, int max, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await Due(db, now).OrderBy(p => p.Id).Take(max).ToListAsync(cancellationToken);
        var ids = due.Select(p => p.AddressId).Distinct().ToList();
        var addresses = await db.Set<PingAddress>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        var lately = await db.Set<PingDelivery>().Where(p => ids.Contains(p.AddressId) && p.SentAt > now.AddMinutes(-1)).GroupBy(p => p.AddressId).ToDictionaryAsync(g => g.Key, g => g.Count(), cancellationToken);
        var claimed = new List<DuePing>();
        foreach (var row in due)
        {
            var address = addresses[row.AddressId];
            if (row.State == OutboxState.Leased && address.Way != PingWay.Sms)
            {
                // The worker died between sending and recording; only a gateway that takes a key may hear it again.
                row.Lost("worker.died");
                continue;
            }

            if (lately.GetValueOrDefault(address.Id) < MostPerMinute)
            {
                lately[address.Id] = lately.GetValueOrDefault(address.Id) + 1;
                row.Lease(owner, now + lease);
                claimed.Add(new(row.Id, row.Reason, row.CaseId, row.Number, address.Way, address.Address, address.Secret));
            }
        }

        return claimed;
    }

    // A worker whose lease ran out no longer decides.
    private Task<Result<Done>> RecordAsync(long id, string owner, Action<PingDelivery, DateTimeOffset> outcome, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<PingDelivery>().FindAsync([id], cancellationToken) is { } row && row.IsLeasedBy(owner))
            {
                outcome(row, clock.GetUtcNow());
            }

            return default(Done);
        }, cancellationToken);
}

/// <summary>A ping to send. It holds no word of what anybody said.</summary>
/// <param name="Id">The key for a gateway that takes one.</param>
public sealed record DuePing(long Id, PingReason Reason, Guid? CaseId, string? Number, PingWay Way, string Address, string? Secret);
