using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>Fills an unfinished case in place; once it was confirmed each amendment is a new version. Problems: <c>case.not_found</c>, <c>case.closed</c>.</summary>
public sealed class AmendCase(Database database, TimeProvider clock)
{
    /// <param name="actor">A specialist; null when the enterprise amends.</param>
    /// <param name="amendmentKey">Idempotency key; an amendment under a known key does nothing.</param>
    public Task<Result<Done>> RunAsync(CaseRef which, string amendmentKey, CasePayload payload, ContactDetails? contact, bool isComplete, Guid? actor, CancellationToken cancellationToken) => throw new NotImplementedException($"{database} {clock}");
}

/// <summary>A case by its id, or by the key under which it was opened.</summary>
public readonly record struct CaseRef(Guid? Id, string? OpeningKey)
{
    public static implicit operator CaseRef(Guid id) => new(id, null);

    public static CaseRef Opened(string openingKey) => new(null, openingKey);
}
