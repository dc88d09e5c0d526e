using System.Globalization;
using FrontDoor.Core.Audit;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.History;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Radar;

/// <summary>
/// What other creditors assert against the same debtor, for a lawyer with a claim against it. No score, no export, no search: one claim is the way in, and each look stands in the history of every case that it shows.
/// Problems: <c>claim.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name), <c>radar.lawyer_needed</c>, <c>radar.over</c> (nothing is claimed any more), <c>radar.debtor_needed</c>.
/// </summary>
public sealed class DebtorRadar(Database database, TimeProvider clock)
{
    public Task<Result<RadarView>> LookAsync(Guid claimId, Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<RadarView>(async db =>
        {
            var way = await WayInAsync(db, claimId, reader, cancellationToken);
            if (way.Problem is { } problem)
            {
                return problem;
            }

            var (own, name) = (way.Value.Own, way.Value.Name);
            var found = await FindAsync(db, own, reader, cancellationToken);
            await LogAsync(db, own, found, reader, name, cancellationToken);
            var counted = found.Where(claim => claim.Match is DebtorLikeness.Same or DebtorLikeness.Confirmed).ToList();
            var creditors = counted.Select(claim => claim.CaseId).Append(own.CaseId).Distinct().Count();
            return new RadarView(own.Fields.Debtor, found, counted.Count + 1, creditors, counted.Sum(claim => claim.Open ?? 0) + (own.Open ?? 0));
        }, cancellationToken);

    /// <summary>A lawyer says whether a claim with the same name is against the same debtor. Also <c>radar.not_shown</c>.</summary>
    public Task<Result<Done>> ConfirmAsync(Guid claimId, Guid otherId, Reader reader, bool isSame, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var way = await WayInAsync(db, claimId, reader, cancellationToken);
            if (way.Problem is { } problem)
            {
                return problem;
            }

            if ((await FindAsync(db, way.Value.Own, reader, cancellationToken)).All(claim => claim.ClaimId != otherId))
            {
                return new Problem("radar.not_shown");
            }

            var (one, other) = Ordered(claimId, otherId);
            var known = await db.Set<DebtorMatch>().FindAsync([one, other], cancellationToken);
            known?.Say(isSame, reader.SpecialistId, clock.GetUtcNow());
            _ = known ?? db.Add(new DebtorMatch(one, other, isSame, reader.SpecialistId, clock.GetUtcNow())).Entity;
            return default(Done);
        }, cancellationToken);

    private async Task<Result<WayIn>> WayInAsync(FrontDoorDb db, Guid claimId, Reader reader, CancellationToken cancellationToken)
    {
        var worked = await ClaimAccess.WorkAsync(db, claimId, reader, clock.GetUtcNow(), cancellationToken);
        if (worked.Problem is { } problem)
        {
            return problem;
        }

        var own = worked.Value.Row;
        return await Lawyers.FindAsync(db, reader, cancellationToken) is not { } lawyer ? new Problem("radar.lawyer_needed")
            : own.IsOver ? new Problem("radar.over")
            : own.DebtorKey.Length == 0 ? new Problem("radar.debtor_needed")
            : new WayIn(own, lawyer.Name);
    }

    // Only what the lawyer could read anyway: a case from which a conflict keeps him stays unknown to him here too.
    private async Task<List<RadarClaim>> FindAsync(FrontDoorDb db, ClaimRow own, Reader reader, CancellationToken cancellationToken)
    {
        var (key, code) = (own.DebtorKey, own.DebtorCode);
        var open = OpenCases.Of(db.Set<Case>());
        var rows = await (
            from claim in ClaimAccess.Readable(db, reader, clock.GetUtcNow())
            where claim.CaseId != own.CaseId && claim.State != ClaimState.Paid && claim.State != ClaimState.GivenUp
                && ((code != null && claim.DebtorCode == code) || (claim.DebtorKey == key && (code == null || claim.DebtorCode == null || claim.DebtorCode == code)))
            join @case in open on claim.CaseId equals @case.Id
            orderby claim.CaseId, claim.Ordinal
            select new { claim, @case.Number, @case.Enterprise }).ToListAsync(cancellationToken);
        var said = await db.Set<DebtorMatch>().Where(m => m.One == own.Id || m.Other == own.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new RadarClaim(
            row.claim.Id, row.claim.CaseId, row.Number, row.Enterprise, row.claim.Fields.Debtor, row.claim.Open, row.claim.State, row.claim.StateSince ?? row.claim.CreatedAt,
            Likeness(own, row.claim, said.Find(m => m.One == row.claim.Id || m.Other == row.claim.Id))));
    }

    private static DebtorLikeness Likeness(ClaimRow own, ClaimRow other, DebtorMatch? said) => said switch
    {
        _ when own.DebtorCode is { } code && other.DebtorCode == code => DebtorLikeness.Same,
        { IsSame: true } => DebtorLikeness.Confirmed,
        { IsSame: false } => DebtorLikeness.Denied,
        null => DebtorLikeness.Possibly,
    };

    private async Task LogAsync(FrontDoorDb db, ClaimRow own, List<RadarClaim> found, Reader reader, string name, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await CaseHistory.AppendAsync(db, new Change(own.CaseId, now, reader.SpecialistId, name, "radar.looked", null, found.Count.ToString(CultureInfo.InvariantCulture)), cancellationToken);
        foreach (var caseId in found.Select(claim => claim.CaseId).Distinct())
        {
            await CaseHistory.AppendAsync(db, new Change(caseId, now, reader.SpecialistId, name, "radar.shown", null, null), cancellationToken);
        }
    }

    private static (Guid One, Guid Other) Ordered(Guid a, Guid b) => a.CompareTo(b) < 0 ? (a, b) : (b, a);

    private sealed record WayIn(ClaimRow Own, string Name);
}

public enum DebtorLikeness
{
    /// <summary>The same credit code.</summary>
    Same,

    /// <summary>The same name; a person said that it is the same.</summary>
    Confirmed,

    /// <summary>The same name; not added up.</summary>
    Possibly,

    /// <summary>The same name; a person said that it is another.</summary>
    Denied,
}

/// <param name="Claims">Of others.</param>
/// <param name="Count">Claims that are added up, the own one too.</param>
/// <param name="Creditors">Cases that they belong to.</param>
/// <param name="Sum">What these creditors assert, yuan.</param>
public sealed record RadarView(string? Debtor, IReadOnlyList<RadarClaim> Claims, int Count, int Creditors, decimal Sum);

/// <param name="Open">What the creditor asserts, yuan; null: not said.</param>
public sealed record RadarClaim(Guid ClaimId, Guid CaseId, string CaseNumber, string? Creditor, string? Debtor, decimal? Open, ClaimState State, DateTimeOffset Since, DebtorLikeness Match);
