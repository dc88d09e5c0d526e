using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Diary;
using FrontDoor.Core.Recovery.Rates;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Remedies;

/// <summary>Ways for a claim, for lawyers; the enterprise hears of those that a lawyer released. Problems: <c>claim.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name), <c>remedy.lawyer_needed</c>.</summary>
public sealed class AdviseRemedies(Database database, TimeProvider clock)
{
    /// <param name="card">As its reader was given it: whoever has the card may have the advice.</param>
    public Task<ClaimAdvice> OfClaimAsync(ClaimCard card, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var (rates, today) = (await DatedRates.AllAsync(db, cancellationToken), ShanghaiTime.DayOf(clock.GetUtcNow()));
            var released = await db.Set<RemedyRelease>().Where(r => r.ClaimId == card.Claim.Id).OrderBy(r => r.Remedy).Select(r => new ReleasedRemedy(r.Remedy, r.Words, r.Name, r.At)).ToListAsync(cancellationToken);
            return new ClaimAdvice(Advise.Of(card, rates, today), Interest.Of(card, rates, today), released);
        }, cancellationToken);

    /// <summary>Tells the enterprise in its conversation, if it has one; released again it only changes the words.</summary>
    public Task<Result<Done>> ReleaseAsync(Guid claimId, Reader reader, Remedy remedy, string? words, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            var worked = await ClaimAccess.WorkAsync(db, claimId, reader, now, cancellationToken);
            if (worked.Problem is { } problem)
            {
                return problem;
            }

            if (await Lawyers.FindAsync(db, reader, cancellationToken) is not { } lawyer)
            {
                return new Problem("remedy.lawyer_needed");
            }

            var (row, writer) = worked.Value;
            var said = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
            if (await db.Set<RemedyRelease>().FindAsync([claimId, remedy], cancellationToken) is { } known)
            {
                known.Say(said, lawyer.Id, lawyer.Name, now);
                return default(Done);
            }

            db.Add(new RemedyRelease(claimId, row.CaseId, remedy, said, lawyer.Id, lawyer.Name, now));
            writer.Tell("claim.remedy", new() { ["remedy"] = remedy.ToString(), ["debtor"] = row.Fields.Debtor ?? "", ["words"] = said ?? "", ["specialist"] = lawyer.Name, ["as_of"] = ClaimItems.AsOf });
            await writer.RecordAsync("remedy.released", lawyer.Id, null, remedy.ToString(), ClaimFacts.Of(row, said));
            return default(Done);
        }, cancellationToken);
}

/// <param name="Interest">By each rule that may apply; empty when there is no day from which to count.</param>
public sealed record ClaimAdvice(IReadOnlyList<RemedyAdvice> Remedies, IReadOnlyList<InterestOption> Interest, IReadOnlyList<ReleasedRemedy> Released);

public sealed record ReleasedRemedy(Remedy Remedy, string? Words, string By, DateTimeOffset At);
