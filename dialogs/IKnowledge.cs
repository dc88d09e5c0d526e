using FrontDoor.Core.Cases;

namespace FrontDoor.Dialogs;

/// <summary>What dialogs may read; the host fulfils it by core's use cases.</summary>
public interface IKnowledge
{
    /// <summary>Enterprises whose name contains the part, best first, at most five.</summary>
    Task<IReadOnlyList<KnownEnterprise>> FindEnterprisesAsync(string part, CancellationToken cancellationToken);

    /// <summary>The cases of this conversation's contact, newest first.</summary>
    Task<IReadOnlyList<KnownCase>> CasesAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>When the desk is open next; null when it is open now. Local time of Asia/Shanghai.</summary>
    DateTimeOffset? NextOpening(DateTimeOffset now);
}

public sealed record KnownEnterprise(Guid Id, string Name, string? Park);

public sealed record KnownCase(Guid Id, string Number, CaseKind Kind, CaseStatus Status, bool IsComplete, string DeskName, string? SpecialistName);
