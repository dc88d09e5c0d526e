using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>What a captain sees of the needs that he reported: number and state, nothing else.</summary>
public sealed class ReportedCases(Database database)
{
    /// <summary>Latest first; nothing of a case in which his own organisation is a side.</summary>
    public Task<IReadOnlyList<ReportedCase>> ListAsync(Guid captainId, int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ReportedCase>>(async db => await db.Set<Case>()
            .Where(c => c.ReportedBy == captainId && !db.Set<CaseConflict>().Any(n => n.CaseId == c.Id && n.SubjectId == captainId))
            .OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Number).Skip(skip).Take(take)
            .Select(c => new ReportedCase(c.Number, c.Status, c.OpenedAt)).ToListAsync(cancellationToken), cancellationToken);
}

public sealed record ReportedCase(string Number, CaseStatus Status, DateTimeOffset OpenedAt);
