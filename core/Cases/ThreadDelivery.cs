using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>The thread line of a specialist's words shows what became of its outbox row.</summary>
internal sealed class ThreadDelivery(TimeProvider clock) : IOutboxFollower
{
    public Task FollowAsync(FrontDoorDb db, OutboxRow row, OutboxState state, CancellationToken cancellationToken) =>
        row.Content.ThreadKey is { } key
            ? AddToThread.RecordAsync(db, row.ConversationId, key, state == OutboxState.Sent ? DeliveryState.Sent : DeliveryState.Failed, clock.GetUtcNow(), cancellationToken)
            : Task.CompletedTask;
}
