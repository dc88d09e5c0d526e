using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Core.Recovery.Limitation;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>A claim as lists show it.</summary>
/// <param name="EndsOn">The day that alarms follow; null: not computed. Never called an end before an enterprise.</param>
public sealed record ClaimView(
    Guid Id, Guid CaseId, int Ordinal, ClaimFields Fields, ClaimTerms Terms, ClaimState State, DateTimeOffset? StateSince, decimal Recovered, decimal? Open, DateOnly? NextOn, string? NextStep,
    DateOnly? EndsOn, LimitationKind LimitationKind, string DebtorKey, int Version, IReadOnlyDictionary<ClaimField, CellVersion> Cells)
{
    internal static ClaimView Of(ClaimRow row) => new(
        row.Id, row.CaseId, row.Ordinal, row.Fields, row.Terms, row.State, row.StateSince, row.Recovered, row.Open, row.NextOn, row.NextStep, row.EndsOn, row.LimitationKind, row.DebtorKey, row.Version, row.Cells);
}

/// <summary>One claim with everything that is known and computed of it.</summary>
/// <param name="Events">Oldest first; struck ones too.</param>
public sealed record ClaimCard(ClaimView Claim, IReadOnlyList<EventView> Events, LimitationResult Limitation, ClaimGaps Gaps);

public sealed record EventView(
    Guid Id, Guid ClaimId, EventKind Kind, DateOnly On, EventWay? Way, string? Tracking, DateOnly? ArrivedOn, DateOnly? Until, decimal? Amount, string? Words, Guid? ExhibitId, bool ByStaff, DateTimeOffset RecordedAt, bool IsStruck)
{
    internal static EventView Of(ClaimEvent e) => new(e.Id, e.ClaimId, e.Kind, e.On, e.Way, e.Tracking, e.ArrivedOn, e.Until, e.Amount, e.Words, e.ExhibitId, e.RecordedBy is not null, e.RecordedAt, e.StruckAt is not null);
}
