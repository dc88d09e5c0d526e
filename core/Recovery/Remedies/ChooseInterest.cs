using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Law;
using FrontDoor.Core.Recovery.Rates;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;

namespace FrontDoor.Core.Recovery.Remedies;

/// <summary>Interest on the claims of one paper, by the one rule that somebody chose for it.</summary>
public sealed class ChooseInterest(Database database, TimeProvider clock)
{
    /// <summary>Until today. Problem <c>paper.no_interest</c> (claims: those to which the rule does not apply, without a due date, or whose rate nobody entered).</summary>
    public async Task<Result<ChosenInterest>> RunAsync(IReadOnlyList<ClaimCard> cards, InterestRule rule, CancellationToken cancellationToken)
    {
        var (rates, today) = (await database.ReadAsync(db => DatedRates.AllAsync(db, cancellationToken), cancellationToken), ShanghaiTime.DayOf(clock.GetUtcNow()));
        var counted = cards.Select(card => (card.Claim.Ordinal, Option: Interest.Of(card, rates, today).FirstOrDefault(option => option.Code == CodeOf(rule)))).ToList();
        var without = counted.Where(one => one.Option?.Amount is null).Select(one => one.Ordinal).ToList();
        if (without.Count > 0 || counted.Count == 0)
        {
            return new Problem("paper.no_interest", "claims", string.Join(", ", without));
        }

        var options = counted.ConvertAll(one => one.Option!);
        bool IsUpper(InterestOption option) => rule == InterestRule.PrimeUpTo && option.AmountUpTo is not null;
        return new ChosenInterest(
            rule, [.. options.Select(option => IsUpper(option) ? option.PercentUpTo!.Value : option.Percent!.Value).Distinct().Order()], options.Sum(option => IsUpper(option) ? option.AmountUpTo!.Value : option.Amount!.Value), today, options[0].Article);
    }

    private static string CodeOf(InterestRule rule) => rule switch
    {
        InterestRule.Agreed => "interest.agreed",
        InterestRule.Regulation => "interest.regulation",
        InterestRule.BackToBack => "interest.back_to_back",
        _ => "interest.prime",
    };
}

public enum InterestRule
{
    /// <summary>As the parties agreed.</summary>
    Agreed,

    /// <summary>国令第802号, article 17: so much a day.</summary>
    Regulation,

    /// <summary>The prime rate with the smaller of the additions that the rule allows.</summary>
    Prime,

    /// <summary>With the larger.</summary>
    PrimeUpTo,

    /// <summary>The prime rate alone, where payment was tied to somebody else's.</summary>
    BackToBack,
}

/// <param name="Percents">A year; several where the claims fell due under different rates.</param>
/// <param name="Amount">Yuan, over all claims.</param>
/// <param name="Until">The last day that is counted.</param>
public sealed record ChosenInterest(InterestRule Rule, IReadOnlyList<decimal> Percents, decimal Amount, DateOnly Until, LawArticle Article);
