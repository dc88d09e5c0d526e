using FrontDoor.Core.Audit;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.History;

/// <summary>Who looked at a case, and when: a row of the history for each opening of its page, none for what a page reads again by itself.</summary>
public sealed class RecordView(Database database, TimeProvider clock)
{
    /// <summary>Problem <c>case.not_found</c>, and then nobody has seen anything.</summary>
    public Task<Result<Done>> RunAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (!await VisibleCases.To(db, reader).AnyAsync(c => c.Id == caseId, cancellationToken))
            {
                return CaseWriter.NotFound;
            }

            var name = (await db.Set<Specialist>().FindAsync([reader.SpecialistId], cancellationToken))?.Name;
            await CaseHistory.AppendAsync(db, new Change(caseId, clock.GetUtcNow(), reader.SpecialistId, name ?? "", CaseHistory.Viewed, null, null), cancellationToken);
            return default(Done);
        }, cancellationToken);

    /// <summary>Views of a case, latest first, for supervisors; empty for anybody else.</summary>
    public Task<IReadOnlyList<HistoryView>> ListAsync(Guid caseId, Reader reader, int max, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<HistoryView>>(async db => await db.Set<Change>()
            .Where(c => reader.IsSupervisor && c.SubjectId == caseId && c.Action == CaseHistory.Viewed && VisibleCases.To(db, reader).Any(v => v.Id == caseId))
            .OrderByDescending(c => c.Id).Take(max)
            .Select(c => new HistoryView(c.At, c.Actor, c.Action, c.From, c.To)).ToListAsync(cancellationToken), cancellationToken);
}
