using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>Adds a line to a case's thread, raising the case's event number. A known key adds nothing. Files of enterprise lines also become exhibits.</summary>
public sealed class AddToThread(Database database, TimeProvider clock)
{
    public Task<Result<Done>> RunAsync(CaseRef which, string? conversationId, IReadOnlyList<ThreadLine> lines, CancellationToken cancellationToken) => throw new NotImplementedException($"{database} {clock}");

    /// <summary>Records what became of an outgoing line. Nothing happens when the line is unknown.</summary>
    public Task RecordDeliveryAsync(string conversationId, string key, DeliveryState state, CancellationToken cancellationToken) => throw new NotImplementedException($"{database} {clock}");
}
