using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Outbox;

/// <summary>What workers do with the outbox: claim with a lease, then record the outcome. A row whose lease ran out is claimed again (the conversation log and keyed channels make that harmless).</summary>
public sealed class OutboxLeases(Database database, TimeProvider clock)
{
    /// <summary>The first unsent row of up to <paramref name="max"/> conversations, leased to <paramref name="owner"/>; empty when nothing is due.</summary>
    public Task<IReadOnlyList<OutboxItem>> ClaimAsync(string owner, int max, TimeSpan lease, CancellationToken cancellationToken) => throw new NotImplementedException($"{database} {clock}");

    /// <summary>The first unsent row of this conversation, for the host that just wrote it; null when there is none or another worker has it.</summary>
    public Task<OutboxItem?> ClaimOneAsync(string owner, string conversationId, TimeSpan lease, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Also sets the delivery state of the row's thread line and raises the case's event number.</summary>
    public Task RecordSentAsync(long id, string owner, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Retried with growing pauses; after <paramref name="isFinal"/> or 10 attempts it is failed and the next row of the conversation may go.</summary>
    public Task RecordFailedAsync(long id, string owner, string errorCode, bool isFinal, CancellationToken cancellationToken) => throw new NotImplementedException();
}
