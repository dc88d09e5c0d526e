using System.Globalization;
using FrontDoor.Core.Recovery.Law;

namespace FrontDoor.Core.Recovery.Remedies;

/// <summary>诉讼费用交纳办法 article 13: a property case, by parts of the sum. What the source does not give is not computed.</summary>
public static class CourtFees
{
    private const string UpTo = "up_to_";
    private static readonly LawArticle Rule = LawBook.Of("fees.suit");
    private static readonly LawArticle Reduced = LawBook.Of("fees.reduced");

    // Up to the sum, the share of the part above the one before.
    private static readonly (decimal Most, decimal Share)[] Parts =
        [.. Rule.Values!.Where(value => value.Key.StartsWith(UpTo, StringComparison.Ordinal)).Select(value => (decimal.Parse(value.Key[UpTo.Length..], CultureInfo.InvariantCulture), value.Value)).OrderBy(part => part.Item1)];

    /// <summary>Yuan; null above one million.</summary>
    public static decimal? Suit(decimal sum)
    {
        if (sum > Parts[^1].Most)
        {
            return null;
        }

        var (fee, below) = (Rule.Number("least"), 0m);
        foreach (var (most, share) in Parts)
        {
            fee += Math.Max(Math.Min(sum, most) - below, 0) * share;
            below = most;
        }

        return decimal.Round(fee, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>A third (articles 14 to 16, from general knowledge only: a lawyer checks).</summary>
    public static decimal? PaymentOrder(decimal sum) => Round(Suit(sum) / Reduced.Number("payment_order"));

    /// <summary>Half, in summary proceedings (the same).</summary>
    public static decimal? Summary(decimal sum) => Round(Suit(sum) / Reduced.Number("summary"));

    private static decimal? Round(decimal? fee) => fee is { } known ? decimal.Round(known, 2, MidpointRounding.AwayFromZero) : null;
}
