using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Exhibits;
using FrontDoor.Core.Time;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>Brings together what papers about one debtor are made of.</summary>
public sealed class GatherPaper(CaseLists cases, ClaimLists claims, ExhibitLists exhibits, TimeProvider clock)
{
    /// <summary>Problems: <c>case.not_found</c>, <c>paper.no_claims</c>, <c>paper.two_debtors</c>, <c>paper.no_sum</c> (claims).</summary>
    public async Task<Result<PaperInput>> RunAsync(Guid caseId, IReadOnlyList<Guid> chosen, Reader reader, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, reader, cancellationToken) is not { IsSealed: false } card)
        {
            return new Problem("case.not_found");
        }

        var all = await claims.CardsOfCaseAsync(caseId, reader, cancellationToken);
        var own = all.Where(claim => chosen.Contains(claim.Claim.Id)).ToList();
        if (own.Count == 0)
        {
            return new Problem("paper.no_claims");
        }

        if (own.Select(claim => claim.Claim.DebtorKey).Distinct().Count() > 1 || own[0].Claim.DebtorKey.Length == 0)
        {
            return new Problem("paper.two_debtors");
        }

        var without = own.Where(claim => claim.Claim.Open is null).Select(claim => claim.Claim.Ordinal).ToList();
        if (without.Count > 0)
        {
            return new Problem("paper.no_sum", "claims", string.Join(", ", without));
        }

        var (ids, key) = (own.Select(claim => claim.Claim.Id).ToHashSet(), own[0].Claim.DebtorKey);
        var ofOthers = all.Where(claim => claim.Claim.DebtorKey != key).Select(claim => claim.Claim.Id).ToHashSet();
        var filed = (await exhibits.OfCaseAsync(caseId, reader, cancellationToken)).Where(exhibit => exhibit.Filings.Any(filing => ids.Contains(filing.ClaimId))).ToLookup(exhibit => exhibit.Filings.Any(filing => ofOthers.Contains(filing.ClaimId)));
        return new PaperInput(card, own[0].Claim.Fields.Debtor!, own, [.. filed[false]], [.. filed[true]], ShanghaiTime.DayOf(clock.GetUtcNow()));
    }
}
