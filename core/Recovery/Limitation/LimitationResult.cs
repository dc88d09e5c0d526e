using FrontDoor.Core.Recovery.Law;

namespace FrontDoor.Core.Recovery.Limitation;

/// <summary>By which facts a period is counted.</summary>
public enum LimitationKind
{
    /// <summary>Neither a start nor a delivery is known.</summary>
    NotComputed,

    /// <summary>No due date and no demand: not computed, a cautious alarm three years after delivery.</summary>
    Cautious,

    Computed,
}

/// <summary>When a period began anew.</summary>
/// <param name="Until">The day on which proceedings that it began ended; null: none, or still under way.</param>
/// <param name="ExhibitId">Null: only stated.</param>
public sealed record Interruption(DateOnly On, Events.EventKind Kind, Guid? EventId, Guid? ExhibitId, LawArticle Article, DateOnly? Until = null);

/// <summary>
/// What is computed of the limitation of a claim, for a lawyer to check. It never says that a period has ended: a day that has passed means that a lawyer must look now.
/// </summary>
/// <param name="Start">The day from which the period is counted; null: not computed.</param>
/// <param name="ByExhibits">Last day when only what exhibits show interrupts; null: not computed.</param>
/// <param name="WithStatements">Last day when also what is only stated counts; null: not computed.</param>
/// <param name="Cautious">Three years after delivery where nothing can be computed; null: no need, or no delivery known.</param>
/// <param name="Articles">What it rests on, in the order of use; never empty for a computed one.</param>
/// <param name="Notes">Codes of what a lawyer should know: <c>limitation.late_promise</c> (agreed after the end), <c>limitation.capped</c> (20 years), <c>limitation.approximate</c> (a date was not exact; its first day counts), <c>limitation.arrival_unknown</c>, <c>limitation.future</c>.</param>
public sealed record LimitationResult(
    LimitationKind Kind, DateOnly? Start, DateOnly? ByExhibits, DateOnly? WithStatements, DateOnly? Cautious, IReadOnlyList<Interruption> Interruptions, IReadOnlyList<LawArticle> Articles, IReadOnlyList<string> Notes)
{
    /// <summary>The day that alarms follow; null: none.</summary>
    public DateOnly? Earliest => new[] { ByExhibits, WithStatements, Cautious }.Min();

    /// <summary>A lawyer must look now: the day is near or behind.</summary>
    public bool MustLookNow(DateOnly today, int withinDays) => Earliest is { } end && end.DayNumber - today.DayNumber <= withinDays;

    /// <summary>The state of the law (oldest <c>last_verified</c> of its articles).</summary>
    public DateOnly LawAsOf => LawBook.AsOf(Articles);
}
