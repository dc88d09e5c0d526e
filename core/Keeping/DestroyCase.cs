using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Cases.History;
using FrontDoor.Core.Cases.Search;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Hiring;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Diary;
using FrontDoor.Core.Recovery.Papers;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Keeping;

/// <summary>Destroys what a case holds: words, files, links, names in its history. Number, kind and times stay, and its history still verifies.</summary>
public sealed class DestroyCase(Database database, EraseHistory history, DropFile drop, TimeProvider clock)
{
    /// <summary>May run again after a crash: what is gone stays gone.</summary>
    internal async Task RunAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await history.RunAsync(caseId, cancellationToken);
        await database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Case>().FindAsync([caseId], cancellationToken) is { ErasedAt: null } found)
            {
                await FilesAsync(db, caseId, cancellationToken);
                await RowsAsync(db, caseId, cancellationToken);
                found.Erase(clock.GetUtcNow());
                await ContactAsync(db, found, cancellationToken);
            }

            return default(Done);
        }, cancellationToken);
    }

    // The bytes go with their last owner. They go first: rows without bytes are found again, bytes without a row never.
    private async Task FilesAsync(FrontDoorDb db, Guid caseId, CancellationToken cancellationToken)
    {
        foreach (var exhibit in await db.Set<Exhibit>().Where(e => e.CaseId == caseId).ToListAsync(cancellationToken))
        {
            await drop.RunAsync(db, exhibit.Sha256, caseId, cancellationToken);
            db.Remove(exhibit);
        }

        foreach (var paper in await db.Set<Paper>().Where(p => p.CaseId == caseId).ToListAsync(cancellationToken))
        {
            await drop.RunAsync(db, paper.Sha256, caseId, cancellationToken);
            db.Remove(paper);
        }
    }

    private static async Task RowsAsync(FrontDoorDb db, Guid caseId, CancellationToken cancellationToken)
    {
        await CaseIndex.RemoveAllAsync(db, caseId, cancellationToken);
        await db.Set<ThreadEntry>().Where(e => e.CaseId == caseId).ExecuteDeleteAsync(cancellationToken);
        await db.Set<OutboxRow>().Where(r => r.CaseId == caseId).ExecuteDeleteAsync(cancellationToken);
        await db.Set<PersonalLink>().Where(l => l.CaseId == caseId).ExecuteDeleteAsync(cancellationToken);
        await db.Set<JobPosting>().Where(p => p.CaseId == caseId).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Assist>().Where(a => a.CaseId == caseId).ExecuteDeleteAsync(cancellationToken);
        // Events, checks, releases and timers of a claim go with it, filings and marks with their exhibit.
        await db.Set<ClaimTimer>().Where(t => t.CaseId == caseId).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ClaimRow>().Where(c => c.CaseId == caseId).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task ContactAsync(FrontDoorDb db, Case found, CancellationToken cancellationToken)
    {
        if (!await db.Set<Case>().AnyAsync(c => c.ContactId == found.ContactId && c.Id != found.Id && c.ErasedAt == null, cancellationToken))
        {
            (await db.Set<Contact>().FindAsync([found.ContactId], cancellationToken))!.Erase();
        }
    }
}
