using FrontDoor.Core.Recovery.Law;

namespace FrontDoor.Core.Recovery.Remedies;

public enum Remedy
{
    DemandLetter,
    Mediation,
    PaymentOrder,
    SmallClaims,
    Suit,

    /// <summary>The complaint channel of 国令第802号.</summary>
    SmeComplaint,
}

public enum RemedyFit
{
    DoesNotFit,

    /// <summary>Something has to be known or done first.</summary>
    Perhaps,
    Fits,
}

/// <summary>One way for a claim, for the lawyer who decides.</summary>
/// <param name="For">Codes of reasons: <c>remedy.payment_order.sum_certain</c> ...</param>
/// <param name="Against">Codes of what speaks against it or is missing.</param>
/// <param name="Days">Longest time by the rule, in days; null: no rule is known.</param>
/// <param name="Fee">Court fee by the rule, yuan; null: none is known for this sum.</param>
public sealed record RemedyAdvice(Remedy Remedy, RemedyFit Fit, IReadOnlyList<string> For, IReadOnlyList<string> Against, IReadOnlyList<LawArticle> Articles, int? Days, decimal? Fee);
