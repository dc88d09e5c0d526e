using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Recovery.Exhibits;

/// <summary>What every act on an exhibit asks first.</summary>
internal static class WorkOnExhibit
{
    public static readonly Problem NotFound = new("exhibit.not_found");

    /// <summary>The act in one transaction with its line in the custody log. Problems: those of the act, <c>exhibit.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name).</summary>
    public static Task<Result<Done>> RunAsync(Database database, TimeProvider clock, Guid exhibitId, Reader reader, CustodyAct act, Func<FrontDoorDb, Exhibit, Task<Problem?>> run, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            var worked = await FindAsync(db, exhibitId, reader, now, cancellationToken);
            if ((worked.Problem ?? await run(db, worked.Value.Exhibit)) is { } problem)
            {
                return problem;
            }

            KeepCustody.Add(db, worked.Value.Exhibit, act, worked.Value.Person, now);
            worked.Value.Writer.Wake();
            return default(Done);
        }, cancellationToken);

    private static async Task<Result<WorkedExhibit>> FindAsync(FrontDoorDb db, Guid exhibitId, Reader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Set<Exhibit>().FindAsync([exhibitId], cancellationToken) is not { } exhibit || await db.Set<Specialist>().FindAsync([reader.SpecialistId], cancellationToken) is not { } person)
        {
            return NotFound;
        }

        var writer = await ClaimAccess.WriterAsync(db, exhibit.CaseId, reader, now, cancellationToken);
        return writer.Succeeded ? new WorkedExhibit(exhibit, writer.Value, person) : writer.Problem!.Code == CaseWriter.NotFound.Code ? NotFound : writer.Problem;
    }
}

internal sealed record WorkedExhibit(Exhibit Exhibit, CaseWriter Writer, Specialist Person);
