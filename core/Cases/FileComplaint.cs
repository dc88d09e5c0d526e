using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>A case is about somebody of the office: it leaves the desks and goes to a supervisor whom it does not name.</summary>
public sealed class FileComplaint(Database database, TimeProvider clock)
{
    /// <summary>Problems: <c>case.not_found</c>, <c>complaint.names_needed</c>, <c>complaint.nobody_left</c> when every supervisor is named (then it must go outside the office).</summary>
    /// <param name="about">The specialists named, by whoever wrote the complaint down.</param>
    /// <param name="actor">Null when the enterprise did it itself.</param>
    public Task<Result<Done>> RunAsync(CaseRef which, IReadOnlyList<Guid> about, Guid? actor, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            return about.Count == 0 ? new Problem("complaint.names_needed")
                : await ApplyAsync(db, writer, about, actor, cancellationToken) is { } problem ? problem : default(Done);
        }, cancellationToken);

    internal static async Task<Problem?> ApplyAsync(FrontDoorDb db, CaseWriter writer, IReadOnlyList<Guid> about, Guid? actor, CancellationToken cancellationToken)
    {
        if (writer.Case.IsComplaint)
        {
            return null;
        }

        var named = await db.Set<Specialist>().Where(s => about.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancellationToken);
        if (named.Count == 0 && about.Count > 0)
        {
            return new Problem("complaint.names_needed");
        }

        if (await SupervisorAsync(db, named, cancellationToken) is not { } supervisor)
        {
            return new Problem("complaint.nobody_left");
        }

        db.AddRange(named.Select(id => new ComplaintName(writer.Case.Id, id)));
        writer.Case.AssignComplaint(supervisor.Id);
        // Who is named stands in its own table alone: the history of the case is read by more people.
        await writer.RecordAsync("case.complaint", actor, null, supervisor.Name);
        return null;
    }

    // The one with the fewest complaints open.
    private static Task<Specialist?> SupervisorAsync(FrontDoorDb db, List<Guid> named, CancellationToken cancellationToken) =>
        db.Set<Specialist>().Where(s => s.IsActive && s.IsSupervisor && !named.Contains(s.Id))
            .OrderBy(s => db.Set<Case>().Count(c => c.IsComplaint && c.SpecialistId == s.Id && c.Status != CaseStatus.Confirmed && c.Status != CaseStatus.Resolved))
            .ThenBy(s => s.Name).FirstOrDefaultAsync(cancellationToken);
}
