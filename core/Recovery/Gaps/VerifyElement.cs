using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Recovery.Gaps;

/// <summary>A lawyer says that an element of a claim is shown, or takes that back. Problems: <c>claim.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name), <c>gap.lawyer_needed</c>.</summary>
public sealed class VerifyElement(Database database, TimeProvider clock)
{
    public Task<Result<Done>> RunAsync(Guid claimId, Reader reader, ClaimElement element, bool isVerified, CancellationToken cancellationToken) =>
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
                return new Problem("gap.lawyer_needed");
            }

            var known = await db.Set<ElementCheck>().FindAsync([claimId, element], cancellationToken);
            if (isVerified == known is not null)
            {
                return default(Done);
            }

            _ = known is null ? db.Add(new ElementCheck(claimId, element, lawyer.Id, lawyer.Name, now)) : db.Remove(known);
            var data = new Dictionary<string, string>(ClaimFacts.Of(worked.Value.Row)) { ["element"] = element.ToString() };
            await worked.Value.Writer.RecordAsync(isVerified ? "claim.verified" : "claim.unverified", lawyer.Id, null, element.ToString(), data);
            return default(Done);
        }, cancellationToken);
}
