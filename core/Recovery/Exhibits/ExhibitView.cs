using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;

namespace FrontDoor.Core.Recovery.Exhibits;

/// <summary>A piece of evidence as lists show it.</summary>
/// <param name="Number">Within the case, from 1, in the order of arrival; papers name it by this.</param>
/// <param name="Channel">Empty: by the upload page.</param>
/// <param name="OriginalSeenBy">Name of who saw the original; null: nobody yet.</param>
public sealed record ExhibitItem(
    Guid Id, Guid CaseId, int Number, FileReference File, string? Sender, string Channel, DateTimeOffset ArrivedAt, string? OriginalSeenBy, DateTimeOffset? OriginalSeenAt, string? OriginalDevice,
    IReadOnlyList<FilingView> Filings, IReadOnlyList<MarkView> Marks);

public sealed record FilingView(Guid ClaimId, ClaimElement Element, ExhibitSide Side, DateTimeOffset FiledAt);

/// <param name="IsProposal">By a program; counts for nothing until a person confirms it.</param>
public sealed record MarkView(Guid Id, Guid ExhibitId, int Position, DateOnly? On, TimeOnly? At, string? Speaker, string Words, MarkKind Kind, bool IsProposal)
{
    internal static MarkView Of(ExhibitMark mark) => new(mark.Id, mark.ExhibitId, mark.Position, mark.On, mark.At, mark.Speaker, mark.Words, mark.Kind, mark.IsProposal);
}

/// <summary>One row of the custody log.</summary>
public sealed record CustodyView(CustodyAct Act, string Name, DateTimeOffset At);

/// <param name="Custody">Oldest first; the arrival is the first.</param>
public sealed record ExhibitCard(ExhibitItem Item, IReadOnlyList<CustodyView> Custody);
