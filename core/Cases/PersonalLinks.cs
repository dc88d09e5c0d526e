using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>Personal links: random, revocable, 180 days. A case number opens nothing by itself.</summary>
public sealed class PersonalLinks(Database database, TimeProvider clock)
{
    /// <summary>The contact's own link of a case; made when there is none that is valid.</summary>
    public Task<Result<string>> OwnAsync(CaseRef which, CancellationToken cancellationToken) => throw new NotImplementedException($"{database} {clock}");

    /// <summary>A second link for a colleague, who may only add rows and files.</summary>
    public Task<Result<string>> ForColleagueAsync(CaseRef which, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Null when the token is unknown, revoked or expired.</summary>
    public Task<OpenedLink?> FindAsync(string token, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Revokes all links of a case (specialist) or one (its owner).</summary>
    public Task<Result<Done>> RevokeAsync(Guid caseId, string? token, CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <param name="ConversationId">The latest conversation of the case; null when it never had one.</param>
public sealed record OpenedLink(Guid CaseId, string Number, CaseKind Kind, CaseStatus Status, bool IsComplete, bool MayOnlyAdd, Guid ContactId, string? ContactName, string? ConversationId, string? DeskName, string? DeskPhone);
