using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Access;

/// <summary>Opens the thread and exhibits of a case of the lawyers to a supervisor, with a reason that its history keeps and its lawyers read.</summary>
public sealed class OpenContent(Database database, TimeProvider clock)
{
    public const int LongestReason = 200;

    /// <summary>Problems: <c>case.not_found</c> (also for anybody who is no supervisor), <c>access.reason_needed</c>, <c>access.reason_long</c> (limit).</summary>
    public Task<Result<Done>> RunAsync(Guid caseId, Reader reader, string reason, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var found = await VisibleCases.To(db, reader).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
            if (found is null || !reader.IsSupervisor)
            {
                return CaseWriter.NotFound;
            }

            var words = reason.Trim();
            if (words.Length is 0 or > LongestReason)
            {
                return words.Length == 0 ? new Problem("access.reason_needed") : new Problem("access.reason_long", "limit", "200");
            }

            var writer = new CaseWriter(db, found, clock.GetUtcNow(), cancellationToken);
            db.Add(new ContentOpening(caseId, reader.SpecialistId, words, writer.Now));
            await writer.RecordAsync("case.content_opened", reader.SpecialistId, null, words, new Dictionary<string, string> { ["note"] = words });
            return default(Done);
        }, cancellationToken);
}
