using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Exhibits;

/// <summary>The custody log: who saw, saved or handed out which exhibit, and when. Written before the bytes go out.</summary>
public sealed class KeepCustody(Database database, TimeProvider clock)
{
    /// <summary>Problem <c>exhibit.not_found</c> when the reader may read none of them; then nothing may be shown.</summary>
    public Task<Result<Done>> RunAsync(Guid caseId, IReadOnlyList<Guid> exhibits, CustodyAct act, Reader reader, CancellationToken cancellationToken) =>
        RunAsync(db => db.Set<Exhibit>().Where(e => e.CaseId == caseId && exhibits.Contains(e.Id)), act, reader, cancellationToken);

    /// <summary>The same for the exhibit that these bytes are in the case.</summary>
    public Task<Result<Done>> RunAsync(Guid caseId, string sha256, CustodyAct act, Reader reader, CancellationToken cancellationToken) =>
        RunAsync(db => db.Set<Exhibit>().Where(e => e.CaseId == caseId && e.Sha256 == sha256), act, reader, cancellationToken);

    internal static void Add(FrontDoorDb db, Exhibit exhibit, CustodyAct act, Specialist by, DateTimeOffset now) =>
        db.Add(new CustodyEntry(exhibit.Id, exhibit.CaseId, act, by.Id, by.Name, now));

    private Task<Result<Done>> RunAsync(Func<FrontDoorDb, IQueryable<Exhibit>> which, CustodyAct act, Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            var cases = VisibleCases.Readable(db, reader, now);
            var exhibits = await which(db).Where(e => cases.Any(c => c.Id == e.CaseId)).ToListAsync(cancellationToken);
            if (exhibits.Count == 0 || await db.Set<Specialist>().FindAsync([reader.SpecialistId], cancellationToken) is not { } person)
            {
                return new Problem("exhibit.not_found");
            }

            exhibits.ForEach(exhibit => Add(db, exhibit, act, person, now));
            return default(Done);
        }, cancellationToken);
}
