using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Diary;

/// <summary>What a lawyer looks at in the morning: claims by danger, each with its next step.</summary>
public sealed class MorningList(Database database, ClaimLists claims, RecoveryOptions options, TimeProvider clock)
{
    private const int Most = 500;

    /// <summary>Claims of the reader's own cases and of those that nobody has yet; the nearest end first, then what is due for another look, then the larger sum.</summary>
    public Task<IReadOnlyList<MorningClaim>> RunAsync(Reader reader, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<MorningClaim>>(async db =>
        {
            var today = ShanghaiTime.DayOf(clock.GetUtcNow());
            var found = await (
                from claim in ClaimAccess.Readable(db, reader, clock.GetUtcNow())
                where claim.State != ClaimState.Paid && claim.State != ClaimState.GivenUp
                join @case in OpenCases.Of(db.Set<Case>()) on claim.CaseId equals @case.Id
                where @case.SpecialistId == null || @case.SpecialistId == reader.SpecialistId
                orderby claim.EndsOn == null, claim.EndsOn, claim.Id
                select new { claim, @case.Number, @case.Enterprise }).Take(Most).ToListAsync(cancellationToken);
            var cards = (await claims.CardsAsync(db, found.ConvertAll(one => one.claim), cancellationToken)).ToDictionary(card => card.Claim.Id);
            return [.. found.Select(one => Judge(new(cards[one.claim.Id].Claim, one.Number, one.Enterprise), cards[one.claim.Id], today))
                .OrderBy(row => row.Danger).ThenBy(row => row.Danger == ClaimDanger.Period ? row.Card.Limitation.Earliest : null).ThenBy(row => row.Card.Claim.NextOn ?? DateOnly.MaxValue).ThenByDescending(row => row.Card.Claim.Open ?? 0).Take(take)];
        }, cancellationToken);

    private MorningClaim Judge(UrgentClaim claim, ClaimCard card, DateOnly today) => new(claim, card, true switch
    {
        _ when card.Limitation.MustLookNow(today, options.NoSentencesWithinDays) => ClaimDanger.Period,
        _ when card.Claim.NextOn <= today => ClaimDanger.DayHasCome,
        _ when card.Gaps.Next.ByLawyer => ClaimDanger.WaitsForLawyer,
        _ => ClaimDanger.WaitsForEnterprise,
    });
}

/// <summary>Most urgent first.</summary>
public enum ClaimDanger
{
    /// <summary>The limitation period is near its end, or a lawyer has to see whether it ended.</summary>
    Period,
    DayHasCome,
    WaitsForLawyer,
    WaitsForEnterprise,
}

public sealed record MorningClaim(UrgentClaim Claim, ClaimCard Card, ClaimDanger Danger);
