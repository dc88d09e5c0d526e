using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>Keeps what hangs on a case in line with it, in the same transaction. Implemented above: cases know nothing of claims.</summary>
public abstract class CaseFollower
{
    private protected CaseFollower() { }

    /// <summary>What the case says changed: it was opened or amended.</summary>
    /// <param name="before">Null: it says something for the first time, or became complete.</param>
    /// <param name="actor">A specialist; null: the enterprise.</param>
    internal virtual Task FilledAsync(FrontDoorDb db, CaseWriter writer, CasePayload? before, Guid? actor, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The first case goes on in the second, as do its files.</summary>
    internal virtual Task MergedAsync(FrontDoorDb db, CaseWriter closing, CaseWriter staying, CancellationToken cancellationToken) => Task.CompletedTask;
}
