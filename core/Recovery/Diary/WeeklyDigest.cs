using FrontDoor.Core.Recovery.Claims;

namespace FrontDoor.Core.Recovery.Diary;

/// <summary>What the enterprise hears once a week. Pure.</summary>
/// <param name="Claims">All of the case, without those given up.</param>
/// <param name="Paid">Fully recovered.</param>
/// <param name="Recovered">Yuan, parts too.</param>
/// <param name="ToDo">What the enterprise itself can do now, most urgent first, few enough to be done in a week.</param>
public sealed record WeeklyDigest(int Claims, int Paid, decimal Recovered, IReadOnlyList<ClaimCard> ToDo)
{
    private const int MostToDo = 3;

    public static WeeklyDigest Of(IReadOnlyList<ClaimCard> cards)
    {
        var counted = cards.Where(card => card.Claim.State != ClaimState.GivenUp).ToList();
        return new(counted.Count, counted.Count(card => card.Claim.State == ClaimState.Paid), counted.Sum(card => card.Claim.Recovered), [.. ForEnterprise(counted).Take(MostToDo)]);
    }

    /// <summary>Claims of which the next step is the enterprise's: those that a lawyer must look at are not.</summary>
    public static IEnumerable<ClaimCard> ForEnterprise(IEnumerable<ClaimCard> cards) => cards
        .Where(card => card.Gaps.Next.Element is not null)
        .OrderBy(card => card.Limitation.Earliest ?? DateOnly.MaxValue).ThenByDescending(card => card.Claim.Open ?? 0).ThenBy(card => card.Claim.Ordinal);
}
