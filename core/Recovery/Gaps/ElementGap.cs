using FrontDoor.Core.Evidence;

namespace FrontDoor.Core.Recovery.Gaps;

/// <summary>How well an element of a claim is shown.</summary>
public enum ElementStrength
{
    /// <summary>缺.</summary>
    Missing,

    /// <summary>只有陈述或单方.</summary>
    OnlyStated,

    /// <summary>有材料.</summary>
    HasMaterial,

    /// <summary>已核, by a lawyer only.</summary>
    Verified,
}

/// <param name="Rule">Code of the stated rule by which it was judged: <c>gap.from_debtor</c>, <c>gap.event</c> (an event with an exhibit), <c>gap.one_sided</c>, <c>gap.stated</c>, <c>gap.nothing</c>, <c>gap.verified</c>, <c>gap.not_needed</c>.</param>
/// <param name="Exhibits">Filed to it.</param>
/// <param name="VerifiedBy">Name of the lawyer; null: nobody.</param>
public sealed record ElementGap(ClaimElement Element, ElementStrength Strength, string Rule, IReadOnlyList<Guid> Exhibits, string? VerifiedBy = null)
{
    internal const string NotNeeded = "gap.not_needed";

    /// <summary>False: nothing has to be shown (nothing was paid in part).</summary>
    public bool IsNeeded => Rule != NotNeeded;
}

/// <summary>What helps a claim most now.</summary>
/// <param name="Code"><c>step.lawyer_now</c> (the period is near, or may have ended), <c>step.element.part_payment</c> and the like, <c>step.lawyer</c> (nothing is missing), <c>step.none</c> (over).</param>
/// <param name="ByLawyer">A person takes over; no ready-made sentence is offered.</param>
public sealed record NextStep(string Code, ClaimElement? Element, bool ByLawyer);

/// <summary>What is there and what is missing of a claim.</summary>
public sealed record ClaimGaps(Guid ClaimId, IReadOnlyList<ElementGap> Elements, NextStep Next)
{
    public IEnumerable<ElementGap> Open => Elements.Where(element => element.IsNeeded && element.Strength is ElementStrength.Missing or ElementStrength.OnlyStated);
}
