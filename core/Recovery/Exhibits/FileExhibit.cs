using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Exhibits;

/// <summary>A person says for which claim, and for what of it, an exhibit stands; and that the original was seen.</summary>
public sealed class FileExhibit(Database database, TimeProvider clock)
{
    /// <summary>Files it, or judges anew from whom it comes. Problems: <c>exhibit.not_found</c>, <c>claim.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name).</summary>
    public Task<Result<Done>> RunAsync(Guid exhibitId, Guid claimId, ClaimElement element, ExhibitSide side, Reader reader, CancellationToken cancellationToken) =>
        ActAsync(exhibitId, reader, CustodyAct.Filed, async (db, exhibit) =>
        {
            // A number from a form that names nothing would be stored, and break every bundle after.
            if (!Enum.IsDefined(element) || !Enum.IsDefined(side) || !await db.Set<ClaimRow>().AnyAsync(c => c.Id == claimId && c.CaseId == exhibit.CaseId, cancellationToken))
            {
                return ClaimAccess.NotFound;
            }

            if (await db.Set<ExhibitFiling>().FindAsync([exhibitId, claimId, element], cancellationToken) is { } known)
            {
                known.Judge(side, reader.SpecialistId, clock.GetUtcNow());
            }
            else
            {
                db.Add(new ExhibitFiling(exhibitId, exhibit.CaseId, claimId, element, side, reader.SpecialistId, clock.GetUtcNow()));
            }

            return null;
        }, cancellationToken);

    /// <summary>Takes it out of there again; nothing happens when it was not filed there.</summary>
    public Task<Result<Done>> RemoveAsync(Guid exhibitId, Guid claimId, ClaimElement element, Reader reader, CancellationToken cancellationToken) =>
        ActAsync(exhibitId, reader, CustodyAct.Filed, async (db, _) =>
        {
            if (await db.Set<ExhibitFiling>().FindAsync([exhibitId, claimId, element], cancellationToken) is { } known)
            {
                db.Remove(known);
            }

            return null;
        }, cancellationToken);

    /// <summary>The reader has seen the original where it was made. Problems as above, and <c>exhibit.no_device</c>.</summary>
    /// <param name="device">In the words of who saw it: 张总的 iPhone 14, 微信 8.0.</param>
    public Task<Result<Done>> SeeOriginalAsync(Guid exhibitId, string device, Reader reader, CancellationToken cancellationToken) =>
        ActAsync(exhibitId, reader, CustodyAct.OriginalSeen, (_, exhibit) =>
        {
            var words = device.Trim();
            if (words.Length is 0 or > 200)
            {
                return Task.FromResult<Problem?>(new("exhibit.no_device"));
            }

            exhibit.SeeOriginal(reader.SpecialistId, words, clock.GetUtcNow());
            return Task.FromResult<Problem?>(null);
        }, cancellationToken);

    private Task<Result<Done>> ActAsync(Guid exhibitId, Reader reader, CustodyAct act, Func<FrontDoorDb, Exhibit, Task<Problem?>> run, CancellationToken cancellationToken) =>
        WorkOnExhibit.RunAsync(database, clock, exhibitId, reader, act, run, cancellationToken);
}
