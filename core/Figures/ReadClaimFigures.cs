using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Figures;

/// <summary>What was claimed and what came back: totals only, of every case.</summary>
public sealed class ReadClaimFigures(Database database)
{
    /// <summary>Claims of the cases opened in the period, and the payments recorded with a day in it. A period longer than 800 days is cut at its beginning.</summary>
    public Task<ClaimFigures> RunAsync(Period period, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var cut = ReadFigures.Cut(period);
            var cases = ReadFigures.Opened(db, cut).Where(c => c.Status != CaseStatus.Merged);
            var claims = await db.Set<ClaimRow>().Where(claim => claim.State != ClaimState.GivenUp && cases.Any(c => c.Id == claim.CaseId)).ToListAsync(cancellationToken);
            var paid = await db.Set<ClaimEvent>().Where(e => e.StruckAt == null && e.Kind == EventKind.PartPayment && e.On >= cut.From && e.On <= cut.To).Select(e => e.Amount).ToListAsync(cancellationToken);
            return new ClaimFigures(claims.Count, claims.Sum(claim => claim.Fields.Sum ?? 0), claims.Count(claim => claim.State == ClaimState.Paid), claims.Sum(claim => claim.Recovered), paid.Sum(amount => amount ?? 0));
        }, cancellationToken);
}

/// <param name="Claims">Of the cases opened in the period, without those given up.</param>
/// <param name="Claimed">Yuan.</param>
/// <param name="Paid">How many of them are paid.</param>
/// <param name="Recovered">Of them, until today, yuan.</param>
/// <param name="PaidInPeriod">Payments with a day in the period, of whatever claim, yuan.</param>
public sealed record ClaimFigures(int Claims, decimal Claimed, int Paid, decimal Recovered, decimal PaidInPeriod);
