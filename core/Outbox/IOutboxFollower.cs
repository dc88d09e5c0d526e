using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Outbox;

/// <summary>Hears within the same transaction what became of a row. The outbox knows no threads; who wrote the row follows it.</summary>
public interface IOutboxFollower
{
    /// <param name="state">Sent or Failed.</param>
    Task FollowAsync(FrontDoorDb db, OutboxRow row, OutboxState state, CancellationToken cancellationToken);
}
