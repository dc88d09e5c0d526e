using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Law;
using FrontDoor.Core.Recovery.Rates;

namespace FrontDoor.Core.Recovery.Remedies;

/// <summary>Interest on late payment by each rule that may apply; the lawyer chooses. Rates are an administrator's, none is built in but what a statute says itself. Pure.</summary>
public static class Interest
{
    private const decimal DaysOfYear = 365;
    private static readonly LawArticle Regulation = LawBook.Of("sme.interest");
    private static readonly LawArticle PrimeRule = LawBook.Of("interest.lpr");

    /// <summary>Empty without a sum or a due date.</summary>
    public static IReadOnlyList<InterestOption> Of(ClaimCard card, KnownRates rates, DateOnly until)
    {
        var (claim, terms) = (card.Claim, card.Claim.Terms);
        if (claim.Fields.Sum is not { } sum || claim.Fields.DueOn.First() is not { } due || due >= until)
        {
            return [];
        }

        var days = new OwedDays(sum, due, until, card.Events);
        var prime = rates.On(RateKind.LoanPrimeOneYear, due);
        if (terms.AgreedPercent is { } agreed)
        {
            return [Yearly("interest.agreed", agreed, null, days, "liability", agreed < prime?.Value && IsUnderRegulation(terms) ? ["interest.below_prime"] : [])];
        }

        var options = new List<InterestOption>();
        if (IsUnderRegulation(terms))
        {
            options.Add(Daily(days, due));
        }

        if (terms.IsBackToBack == true)
        {
            options.Add(Prime("interest.back_to_back", prime, 1, null, days, "sme.back_to_back"));
        }

        if (due >= PrimeRule.AppliesFrom)
        {
            options.Add(Prime("interest.prime", prime, PrimeRule.Number("times"), PrimeRule.Number("times_up_to"), days, "interest.lpr"));
        }

        return options;
    }

    private static bool IsUnderRegulation(ClaimTerms terms) => terms is { DebtorKind: DebtorKind.Agency or DebtorKind.Institution or DebtorKind.LargeEnterprise, IsCreditorSmall: true };

    private static InterestOption Daily(OwedDays days, DateOnly due)
    {
        var daily = Regulation.Number("daily");
        return new("interest.regulation", daily * DaysOfYear * 100, null, days.Count, days.Interest(daily), null, Regulation, due < Regulation.EffectiveFrom ? ["interest.before_regulation"] : []);
    }

    private static InterestOption Prime(string code, RateView? prime, decimal times, decimal? timesUpTo, OwedDays days, string article) => prime is null
        ? new(code, null, null, days.Count, null, null, LawBook.Of(article), ["interest.rate_missing"])
        : Yearly(code, prime.Value * times, prime.Value * timesUpTo, days, article, []);

    private static InterestOption Yearly(string code, decimal percent, decimal? percentUpTo, OwedDays days, string article, IReadOnlyList<string> notes) => new(
        code, percent, percentUpTo, days.Count, days.Interest(percent / 100 / DaysOfYear), percentUpTo is { } most ? days.Interest(most / 100 / DaysOfYear) : null, LawBook.Of(article), notes);

    /// <summary>What was owed on how many days: payments that were recorded lessen it from their day on.</summary>
    private sealed class OwedDays
    {
        private readonly decimal sumOfDays;

        public OwedDays(decimal sum, DateOnly due, DateOnly until, IReadOnlyList<EventView> events)
        {
            var (from, owed) = (due, sum);
            foreach (var paid in events.Where(e => e is { IsStruck: false, Kind: EventKind.PartPayment, Amount: not null } && e.On <= until).OrderBy(e => e.On))
            {
                var on = paid.On > due ? paid.On : due;
                sumOfDays += owed * (on.DayNumber - from.DayNumber);
                (from, owed) = (on, Math.Max(owed - paid.Amount!.Value, 0));
            }

            sumOfDays += owed * (until.DayNumber - from.DayNumber);
            Count = until.DayNumber - due.DayNumber;
        }

        public int Count { get; }

        public decimal Interest(decimal daily) => decimal.Round(sumOfDays * daily, 2, MidpointRounding.AwayFromZero);
    }
}

/// <param name="Code"><c>interest.agreed</c>, <c>interest.regulation</c>, <c>interest.prime</c>, <c>interest.back_to_back</c>.</param>
/// <param name="Percent">A year; null: the rate was not entered.</param>
/// <param name="PercentUpTo">Where the rule gives a range.</param>
/// <param name="Days">From the day after the due date until the day asked for.</param>
/// <param name="Amount">Yuan; null: the rate was not entered.</param>
/// <param name="Notes"><c>interest.rate_missing</c>, <c>interest.below_prime</c> (article 17 asks for at least the prime rate), <c>interest.before_regulation</c> (due before 2025-06-01).</param>
public sealed record InterestOption(string Code, decimal? Percent, decimal? PercentUpTo, int Days, decimal? Amount, decimal? AmountUpTo, LawArticle Article, IReadOnlyList<string> Notes);
