using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Search;

/// <summary>Makes cases findable that an earlier release wrote, which kept no index.</summary>
internal static class IndexOldCases
{
    private const int Batch = 100;

    /// <summary>At the start of a host, before anybody searches. A host that is killed in between goes on where it was.</summary>
    public static async Task RunAsync(FrontDoorDb db, CancellationToken cancellationToken)
    {
        while (await NextAsync(db, cancellationToken) is { Count: > 0 } cases)
        {
            var ids = cases.ConvertAll(c => c.Id);
            var contacts = cases.ConvertAll(c => c.ContactId);
            var known = await db.Set<Contact>().Where(c => contacts.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
            foreach (var line in await db.Set<ThreadEntry>().AsNoTracking().Where(e => ids.Contains(e.CaseId)).ToListAsync(cancellationToken))
            {
                CaseIndex.AddLine(db, null, line.CaseId, line.Kind, line.Text, line.At);
            }

            foreach (var @case in cases)
            {
                await CaseIndex.SetHeadAsync(db, @case, known[@case.ContactId], @case.LastEventAt, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private static Task<List<Case>> NextAsync(FrontDoorDb db, CancellationToken cancellationToken) =>
        db.Set<Case>().Where(c => !db.Set<CaseText>().Any(t => t.CaseId == c.Id && t.IsHead)).OrderBy(c => c.OpenedAt).Take(Batch).ToListAsync(cancellationToken);
}
