using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Diary;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Limitation;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Keeps what is computed of claims in line with what is said of them, in the transaction that says it.</summary>
public sealed class ClaimBook(WorkingTime workingTime, RecoveryOptions options)
{
    private readonly PlanClaimTimers plan = new(workingTime, options);

    /// <summary>The last step of every act on claims or events of a case: limitation, timers and the sides of the case follow.</summary>
    internal async Task SettleAsync(FrontDoorDb db, Guid caseId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What this act added or changed is not in the database yet, and is read from it below.
        await db.SaveChangesAsync(cancellationToken);
        var rows = await db.Set<ClaimRow>().Where(c => c.CaseId == caseId).ToListAsync(cancellationToken);
        var events = (await db.Set<ClaimEvent>().Where(e => e.CaseId == caseId).ToListAsync(cancellationToken)).ToLookup(e => e.ClaimId);
        var today = ShanghaiTime.DayOf(now);
        foreach (var row in rows)
        {
            row.Compute(ComputeLimitation.Of(row.Fields, row.Terms, events[row.Id].Select(EventView.Of), today));
        }

        if (await CaseWriter.FindAsync(db, caseId, now, cancellationToken) is { } writer)
        {
            await CaseDebtors.SetAsync(db, writer, rows.Select(row => row.Fields.Debtor), cancellationToken);
        }

        await plan.ReconcileAsync(db, caseId, rows, now, cancellationToken);
    }
}
