using System.Globalization;
using FrontDoor.Core.Audit;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.History;

/// <summary>Takes names and values out of a case's history when nothing needs them any more. What happened, when, and that it was erased stays, and the chain still verifies.</summary>
public sealed class EraseHistory(Database database, TimeProvider clock)
{
    /// <returns>How many rows lost their content.</returns>
    public Task<Result<int>> RunAsync(Guid caseId, CancellationToken cancellationToken) =>
        database.WriteAsync<int>(async db =>
        {
            var now = clock.GetUtcNow();
            var rows = await db.Set<Change>().Where(c => c.SubjectId == caseId && c.ErasedAt == null && c.Action != CaseHistory.Erased).ToListAsync(cancellationToken);
            if (rows.Count == 0)
            {
                return 0;
            }

            rows.ForEach(row => row.Erase(now));
            // Erasing is itself a row: content that is merely gone is told from content that was erased.
            var last = rows.Max(row => row.Number).ToString(CultureInfo.InvariantCulture);
            await CaseHistory.AppendAsync(db, new Change(caseId, now, null, Change.Program, CaseHistory.Erased, null, last), cancellationToken);
            return rows.Count;
        }, cancellationToken);
}
