using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Core.Recovery.Law;
using FrontDoor.Core.Recovery.Rates;

namespace FrontDoor.Core.Recovery.Remedies;

/// <summary>Which ways fit a claim, by the rules that come with the program. For the lawyer who decides; pure.</summary>
public static class Advise
{
    // Half of the yearly wage is the ceiling; twice the wage, four times the ceiling, by agreement of both sides.
    private static readonly decimal ByAgreementTimes = LawBook.Of("small.conditions").Number("times_by_agreement");
    private static readonly int OrderDays = (int)(LawBook.Of("order.course").Number("accept_days") + LawBook.Of("order.course").Number("issue_days") + LawBook.Of("order.course").Number("object_days"));

    /// <summary>Every way, those that fit first.</summary>
    public static IReadOnlyList<RemedyAdvice> Of(ClaimCard card, KnownRates rates, DateOnly today)
    {
        var facts = new Facts(card, today);
        return [.. new[] { DemandLetter(facts), Mediation(facts), PaymentOrder(facts), SmallClaims(facts, rates), Suit(facts), SmeComplaint(facts) }.OrderByDescending(advice => advice.Fit).ThenBy(advice => advice.Remedy)];
    }

    private static RemedyAdvice DemandLetter(Facts facts) => new Weighing(Remedy.DemandLetter)
        .Speaks("interrupts")
        .Needs(facts.Claim.Fields.Debtor is not null, "debtor_name")
        .Needs(facts.Sum is not null, "amount")
        .Needs(facts.IsDue, "not_due")
        .Done(["limitation.demand", "limitation.interruption", "liability"]);

    private static RemedyAdvice Mediation(Facts facts) => new Weighing(Remedy.Mediation)
        .Speaks("enforceable")
        .Speaks(facts.Claim.Fields.IsDisputed, "disputed")
        .Needs(facts.Terms.DebtorMayMediate, "willing")
        .Done(["mediation.first", "mediation.confirmed", "limitation.proceedings"]);

    private static RemedyAdvice PaymentOrder(Facts facts) => new Weighing(Remedy.PaymentOrder)
        .Speaks("quick")
        .Excludes(facts.Sum is null, "amount")
        .Excludes(facts.IsDisputed, "disputed")
        .Excludes(!facts.IsDue, "not_due")
        .Excludes(facts.IsPreserved, "preserved")
        .Needs(facts.Terms.OwesInReturn is { } owes ? !owes : null, "owes_in_return")
        .Needs(facts.Terms.CanBeServed, "served")
        .Needs(facts.IsShown(ClaimElement.Amount) ? true : null, "amount_shown")
        .Warns("objection")
        .Warns(facts.Terms.AgreedPercent is null, "no_interest")
        .Done(["order.conditions", "order.limits", "order.course", "order.objection", "fees.suit", "fees.reduced"], days: OrderDays, fee: facts.Sum is { } sum ? CourtFees.PaymentOrder(sum) : null);

    private static RemedyAdvice SmallClaims(Facts facts, KnownRates rates)
    {
        var ceiling = rates.On(RateKind.SmallClaimsCeiling, facts.Today)?.Value;
        return new Weighing(Remedy.SmallClaims)
            .Speaks("final")
            .Excludes(facts.Sum is null, "amount")
            .Excludes(facts.Terms.HasArbitrationClause == true, "arbitration")
            .Excludes(facts.Terms.IsForeign == true, "foreign")
            .Excludes(facts.Terms.NeedsAppraisal == true, "appraisal")
            .Excludes(facts.Terms.CanBeServed == false, "missing_debtor")
            .Excludes(facts.Sum > ceiling * ByAgreementTimes, "too_large")
            .Needs(facts.Sum is null || facts.Sum > ceiling * ByAgreementTimes || ceiling is null || facts.Sum <= ceiling ? true : null, "by_agreement")
            .Needs(ceiling is null ? null : true, "ceiling_missing")
            .Needs(facts.IsDisputed ? null : true, "simple")
            .Needs(facts.IsDue, "not_due")
            .Done(["small.conditions", "small.excluded", "fees.suit", "fees.reduced"], days: (int)LawBook.Of("small.conditions").Number("days"), fee: facts.Sum is { } sum ? CourtFees.Summary(sum) : null);
    }

    private static RemedyAdvice Suit(Facts facts) => new Weighing(Remedy.Suit)
        .Speaks("binding")
        .Speaks(facts.IsDisputed, "disputed")
        .Excludes(facts.Terms.HasArbitrationClause == true, "arbitration")
        .Needs(facts.IsDue, "not_due")
        .Needs(facts.IsShown(ClaimElement.Who) ? true : null, "who")
        .Needs(facts.IsShown(ClaimElement.Deal) ? true : null, "deal")
        .Needs(facts.IsShown(ClaimElement.Performance) ? true : null, "performance")
        .Needs(facts.IsShown(ClaimElement.Amount) ? true : null, "amount_shown")
        .Warns(facts.MayHaveEnded, "period")
        .Done(["court.place", "court.place_of_payment", "evidence.burden", "evidence.chat", "fees.suit"], fee: facts.Sum is { } sum ? CourtFees.Suit(sum) : null);

    private static RemedyAdvice SmeComplaint(Facts facts) => new Weighing(Remedy.SmeComplaint)
        .Speaks("free_of_court")
        .Speaks(facts.Terms.IsBackToBack == true, "back_to_back")
        .Excludes(facts.Terms.DebtorKind is DebtorKind.SmallEnterprise or DebtorKind.Person, "debtor_small")
        .Excludes(facts.Terms.IsCreditorSmall == false, "creditor_large")
        .Needs(facts.Terms.DebtorKind is null ? null : true, "debtor_kind")
        .Needs(facts.Terms.IsCreditorSmall is null ? null : true, "creditor_kind")
        .Needs(facts.Strength(ClaimElement.Deal) == ElementStrength.Missing ? null : true, "contract_relation")
        .Done(facts.Terms.IsBackToBack == true ? ["sme.complaint", "sme.size", "sme.due", "sme.excuses", "sme.back_to_back"] : ["sme.complaint", "sme.size", "sme.due", "sme.excuses"], days: (int)LawBook.Of("sme.complaint").Number("longest_days"));

    /// <summary>What the rules ask of a claim.</summary>
    private sealed class Facts(ClaimCard card, DateOnly today)
    {
        public DateOnly Today => today;

        public ClaimView Claim => card.Claim;

        public ClaimTerms Terms => card.Claim.Terms;

        public decimal? Sum => card.Claim.Open;

        public bool IsDisputed => card.Claim.Fields.IsDisputed || card.Claim.State == ClaimState.Disputed;

        /// <summary>False only when a later day is agreed: without one it may be asked for at any time (民法典 511).</summary>
        public bool IsDue => (Terms.Instalments.Count > 0 ? Terms.Instalments.Min(part => part.DueOn.First()) : card.Claim.Fields.DueOn.First()) is not { } due || due < today;

        public bool MayHaveEnded => card.Limitation.Earliest < today;

        public bool IsPreserved => card.Events.Any(e => !e.IsStruck && e.Kind == EventKind.Preservation && !card.Events.Any(end => !end.IsStruck && end.Kind == EventKind.ProceedingsEnded && end.On >= e.On));

        public ElementStrength Strength(ClaimElement element) => card.Gaps.Elements.First(gap => gap.Element == element).Strength;

        public bool IsShown(ClaimElement element) => Strength(element) >= ElementStrength.HasMaterial;
    }

    /// <summary>Reasons for and against, gathered.</summary>
    private sealed class Weighing(Remedy remedy)
    {
        private readonly string prefix = $"remedy.{System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(remedy.ToString())}.";
        private readonly List<string> reasons = [];
        private readonly List<string> against = [];
        private RemedyFit fit = RemedyFit.Fits;

        public Weighing Speaks(string code) => Speaks(true, code);

        public Weighing Speaks(bool isSo, string code)
        {
            reasons.AddRange(isSo ? [prefix + code] : Array.Empty<string>());
            return this;
        }

        public Weighing Warns(string code) => Warns(true, code);

        /// <summary>Speaks against and forbids nothing.</summary>
        public Weighing Warns(bool isSo, string code)
        {
            against.AddRange(isSo ? [prefix + code] : Array.Empty<string>());
            return this;
        }

        public Weighing Excludes(bool isSo, string code)
        {
            fit = isSo ? RemedyFit.DoesNotFit : fit;
            return Warns(isSo, code);
        }

        /// <summary>True: given. False: it does not fit. Null: has to be found out or done first.</summary>
        public Weighing Needs(bool? isGiven, string code)
        {
            fit = isGiven switch { true => fit, false => RemedyFit.DoesNotFit, null => fit == RemedyFit.DoesNotFit ? fit : RemedyFit.Perhaps };
            return Warns(isGiven != true, code);
        }

        public RemedyAdvice Done(IReadOnlyList<string> articles, int? days = null, decimal? fee = null) => new(remedy, fit, reasons, against, [.. articles.Select(LawBook.Of)], days, fee);
    }
}
