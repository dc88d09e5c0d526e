using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Exhibits;

/// <summary>A file that staff were handed (on paper and photographed, by mail, on a stick) becomes an exhibit. From whom stands with it as its sender; who put it in, and when, in its custody log.</summary>
public sealed class AddExhibit(Database database, TimeProvider clock)
{
    private const int LongestSender = 100;

    /// <summary>Problems: <c>case.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name), <c>exhibit.no_sender</c>.</summary>
    /// <param name="file">Already stored.</param>
    /// <param name="from">Who handed it over.</param>
    /// <returns>Its exhibit; the one that the case has already, as it arrived, when the bytes are known.</returns>
    public Task<Result<Guid>> RunAsync(Guid caseId, FileReference file, string? from, Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<Guid>(async db =>
        {
            var now = clock.GetUtcNow();
            if (from?.Trim() is not { Length: > 0 and <= LongestSender } sender)
            {
                return new Problem("exhibit.no_sender");
            }

            var worked = await ClaimAccess.WriterAsync(db, caseId, reader, now, cancellationToken);
            if (worked.Problem is { } problem)
            {
                return problem;
            }

            if (await db.Set<Exhibit>().SingleOrDefaultAsync(e => e.CaseId == caseId && e.Sha256 == file.Sha256, cancellationToken) is { } known)
            {
                return known.Id;
            }

            var person = (await db.Set<Specialist>().FindAsync([reader.SpecialistId], cancellationToken))!;
            await Exhibit.AddAsync(db, caseId, file, sender, Exhibit.ByHand, now);
            var exhibit = db.Set<Exhibit>().Local.Single(e => e.CaseId == caseId && e.Sha256 == file.Sha256);
            KeepCustody.Add(db, exhibit, CustodyAct.Added, person, now);
            await worked.Value.RecordAsync("exhibit.added", reader.SpecialistId);
            return exhibit.Id;
        }, cancellationToken);
}
