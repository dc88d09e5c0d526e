using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Limitation;

namespace FrontDoor.Core.Recovery.Gaps;

/// <summary>Judges the elements of a claim by stated rules: material in which the debtor or a third party took part, else a statement or paper of one side, else nothing. Checked is what a lawyer checked.</summary>
internal static class FindGaps
{
    // What everything else hangs on first; then what can still be had most easily.
    private static readonly ClaimElement[] Order =
    [
        ClaimElement.Who, ClaimElement.Deal, ClaimElement.Amount, ClaimElement.Performance, ClaimElement.Demand, ClaimElement.Acceptance, ClaimElement.PartPayment, ClaimElement.Revisions,
    ];

    public static ClaimGaps Of(ClaimView claim, IReadOnlyList<ExhibitFiling> filings, IReadOnlyList<ElementCheck> checks, IReadOnlyList<EventView> events, LimitationResult limitation, RecoveryOptions options, DateOnly today)
    {
        List<ElementGap> elements = [.. Enum.GetValues<ClaimElement>().Select(element => Judge(claim.Fields, element, [.. filings.Where(f => f.Element == element)], checks.FirstOrDefault(c => c.Element == element), events))];
        return new(claim.Id, elements, Next(claim, elements, limitation, options, today));
    }

    private static ElementGap Judge(ClaimFields fields, ClaimElement element, List<ExhibitFiling> filings, ElementCheck? check, IReadOnlyList<EventView> events)
    {
        List<EventView> told = [.. events.Where(e => !e.IsStruck && ElementOf(e.Kind) == element)];
        List<Guid> exhibits = [.. filings.Select(f => f.ExhibitId).Concat(told.Select(e => e.ExhibitId).OfType<Guid>()).Distinct()];
        return true switch
        {
            _ when check is not null => new(element, ElementStrength.Verified, "gap.verified", exhibits, check.Name),
            _ when filings.Any(f => f.Side == ExhibitSide.FromDebtor) => new(element, ElementStrength.HasMaterial, "gap.from_debtor", exhibits),
            _ when told.Any(e => e.ExhibitId is not null) => new(element, ElementStrength.HasMaterial, "gap.event", exhibits),
            _ when filings.Count > 0 => new(element, ElementStrength.OnlyStated, "gap.one_sided", exhibits),
            _ when told.Count > 0 || IsStated(fields, element) => new(element, ElementStrength.OnlyStated, "gap.stated", exhibits),
            _ when element == ClaimElement.PartPayment && fields.Paid == 0 => new(element, ElementStrength.Missing, ElementGap.NotNeeded, exhibits),
            _ => new(element, ElementStrength.Missing, "gap.nothing", exhibits),
        };
    }

    private static ClaimElement? ElementOf(EventKind kind) => kind switch
    {
        EventKind.Demand => ClaimElement.Demand,
        EventKind.PartPayment => ClaimElement.PartPayment,
        EventKind.Confirmation => ClaimElement.Amount,
        _ => null,
    };

    private static bool IsStated(ClaimFields fields, ClaimElement element) => element switch
    {
        ClaimElement.Who => fields.Debtor is not null,
        ClaimElement.Deal => fields.Contract is ContractState.Yes or ContractState.Partly or ContractState.Lost || fields is { Project: not null, Total: not null },
        ClaimElement.Performance => fields.DeliveredOn is not null,
        ClaimElement.Acceptance => fields.AcceptedOn is not null,
        // Who says that nothing is disputed says that the last revision was taken.
        ClaimElement.Revisions => fields.Dispute is "",
        ClaimElement.Amount => fields.Sum is not null,
        ClaimElement.PartPayment => fields.Paid > 0 || fields.LastPaidOn is not null,
        ClaimElement.Demand => fields.LastDemandedOn is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(element)),
    };

    private static NextStep Next(ClaimView claim, List<ElementGap> elements, LimitationResult limitation, RecoveryOptions options, DateOnly today)
    {
        if (claim.State is ClaimState.Paid or ClaimState.GivenUp)
        {
            return new("step.none", null, ByLawyer: false);
        }

        if (limitation.MustLookNow(today, options.NoSentencesWithinDays))
        {
            return new("step.lawyer_now", null, ByLawyer: true);
        }

        var open = Order.Select(element => elements.Find(gap => gap.Element == element)!).Where(gap => gap.IsNeeded && gap.Strength <= ElementStrength.OnlyStated).OrderBy(gap => gap.Strength).FirstOrDefault();
        return open is null
            ? new("step.lawyer", null, ByLawyer: true)
            : new($"step.element.{ElementNames.Key(open.Element)}", open.Element, ByLawyer: DebtorSentences.WhyNot(claim, limitation, options, today) is not null);
    }
}
