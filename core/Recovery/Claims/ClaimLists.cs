using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Core.Recovery.Limitation;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Claims for whoever may read their case whole.</summary>
public sealed class ClaimLists(Database database, RecoveryOptions options, TimeProvider clock)
{
    /// <summary>By number; empty also for a case that the reader may not read whole.</summary>
    public Task<IReadOnlyList<ClaimView>> OfCaseAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ClaimView>>(async db =>
            (await ClaimAccess.Readable(db, reader, clock.GetUtcNow()).Where(c => c.CaseId == caseId).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken)).ConvertAll(ClaimView.Of), cancellationToken);

    /// <summary>Null when there is no such claim, or none for this reader.</summary>
    public Task<ClaimCard?> FindAsync(Guid claimId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
            await ClaimAccess.Readable(db, reader, clock.GetUtcNow()).SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken) is { } row
                ? (await CardsAsync(db, [row], cancellationToken))[0]
                : null, cancellationToken);

    /// <summary>The same for all claims of a case, by number.</summary>
    public Task<IReadOnlyList<ClaimCard>> CardsOfCaseAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ClaimCard>>(async db =>
            await CardsAsync(db, await ClaimAccess.Readable(db, reader, clock.GetUtcNow()).Where(c => c.CaseId == caseId).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken), cancellationToken), cancellationToken);

    /// <summary>For the contact, by whoever has proved whose case it is (its conversation, its personal link); serves nobody of the staff.</summary>
    public Task<IReadOnlyList<ClaimCard>> ForContactAsync(Guid caseId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ClaimCard>>(async db =>
            await CardsAsync(db, await db.Set<ClaimRow>().Where(c => c.CaseId == caseId).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken), cancellationToken), cancellationToken);

    internal async Task<List<ClaimCard>> CardsAsync(FrontDoorDb db, IReadOnlyList<ClaimRow> rows, CancellationToken cancellationToken)
    {
        // By case: the ids of 500 claims would make a long statement.
        var (cases, today) = (rows.Select(row => row.CaseId).Distinct().ToList(), ShanghaiTime.DayOf(clock.GetUtcNow()));
        var events = (await db.Set<ClaimEvent>().Where(e => cases.Contains(e.CaseId)).OrderBy(e => e.On).ThenBy(e => e.RecordedAt).ToListAsync(cancellationToken)).ToLookup(e => e.ClaimId, EventView.Of);
        var filings = (await db.Set<ExhibitFiling>().Where(f => cases.Contains(f.CaseId)).ToListAsync(cancellationToken)).ToLookup(f => f.ClaimId);
        var checks = (await db.Set<ElementCheck>().Where(c => db.Set<ClaimRow>().Any(r => r.Id == c.ClaimId && cases.Contains(r.CaseId))).ToListAsync(cancellationToken)).ToLookup(c => c.ClaimId);
        return [.. rows.Select(row => Card(row, [.. events[row.Id]], [.. filings[row.Id]], [.. checks[row.Id]], today))];
    }

    private ClaimCard Card(ClaimRow row, IReadOnlyList<EventView> events, IReadOnlyList<ExhibitFiling> filings, IReadOnlyList<ElementCheck> checks, DateOnly today)
    {
        var (claim, limitation) = (ClaimView.Of(row), ComputeLimitation.Of(row.Fields, row.Terms, events, today));
        return new(claim, events, limitation, FindGaps.Of(claim, filings, checks, events, limitation, options, today));
    }
}

/// <param name="Enterprise">Whose claim it is, as said.</param>
public sealed record UrgentClaim(ClaimView Claim, string CaseNumber, string? Enterprise);
