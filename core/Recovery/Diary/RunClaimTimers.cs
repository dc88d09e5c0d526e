using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Diary;

/// <summary>
/// Does what is due of claims: alarms, days on which somebody wanted to look again, digests. All of one case at once, for forty claims are one message. It lies in the database: a restart, a second host
/// or a clock put forward or back changes when something is said, never how often.
/// </summary>
public sealed class RunClaimTimers(Database database, ClaimBook book, ClaimLists claims, TimeProvider clock)
{
    private const int Batch = 100;
    private bool hasCounted;

    /// <summary>Until nothing is due any more.</summary>
    /// <param name="failed">Hears of a case whose timers could not be carried out; the others go on, and it is tried again next time.</param>
    /// <returns>In how many cases something was said.</returns>
    public async Task<int> RunAsync(Action<Guid, Exception> failed, CancellationToken cancellationToken)
    {
        var broken = new HashSet<Guid>();
        // The rules or the settings may be others than before the start. A case that cannot be counted keeps nobody else's alarm.
        foreach (var caseId in hasCounted ? [] : await OpenAsync(cancellationToken))
        {
            await TryAsync(caseId, SettleAsync, broken, failed, cancellationToken);
        }

        hasCounted = true;
        for (var said = 0; ;)
        {
            var due = (await DueAsync(cancellationToken)).Where(caseId => !broken.Contains(caseId)).ToList();
            if (due.Count == 0)
            {
                return said;
            }

            foreach (var caseId in due)
            {
                said += await TryAsync(caseId, FireAsync, broken, failed, cancellationToken) ? 1 : 0;
            }
        }
    }

    // What is closed or locked away is left alone; its timers wait, should it be opened again.
    private static IQueryable<Case> Open(FrontDoorDb db) => OpenCases.Of(db.Set<Case>()).Where(c => c.RestrictedAt == null);

    private Task<List<Guid>> OpenAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(db => Open(db).Where(c => db.Set<ClaimRow>().Any(r => r.CaseId == c.Id)).Select(c => c.Id).ToListAsync(cancellationToken), cancellationToken);

    private Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return database.ReadAsync(db => db.Set<ClaimTimer>().Where(t => t.FiredAt == null && t.DueAt <= now && Open(db).Any(c => c.Id == t.CaseId)).Select(t => t.CaseId).Distinct().OrderBy(id => id).Take(Batch).ToListAsync(cancellationToken), cancellationToken);
    }

    private async Task<Result<bool>> SettleAsync(FrontDoorDb db, Guid caseId, CancellationToken cancellationToken)
    {
        await db.HoldAsync($"claims:{caseId}", cancellationToken);
        await book.SettleAsync(db, caseId, clock.GetUtcNow(), cancellationToken);
        return false;
    }

    private async Task<bool> TryAsync(Guid caseId, Func<FrontDoorDb, Guid, CancellationToken, Task<Result<bool>>> act, HashSet<Guid> broken, Action<Guid, Exception> failed, CancellationToken cancellationToken)
    {
        try
        {
            return (await database.WriteAsync<bool>(db => act(db, caseId, cancellationToken), cancellationToken)).Value;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            broken.Add(caseId);
            failed(caseId, problem);
            return false;
        }
    }

    // What they wait for is looked at again in the transaction that acts on it.
    private async Task<Result<bool>> FireAsync(FrontDoorDb db, Guid caseId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await SettleAsync(db, caseId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var due = await db.Set<ClaimTimer>().Where(t => t.CaseId == caseId && t.FiredAt == null && t.DueAt <= now).ToListAsync(cancellationToken);
        if (due.Count == 0 || await CaseWriter.FindAsync(db, caseId, now, cancellationToken) is not { } writer)
        {
            return false;
        }

        due.ForEach(timer => timer.Fire(now));
        var rows = await db.Set<ClaimRow>().Where(c => c.CaseId == caseId).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken);
        await new ClaimTimerActs(writer, await claims.CardsAsync(db, rows, cancellationToken)).RunAsync(due);
        await book.SettleAsync(db, caseId, now, cancellationToken);
        return true;
    }
}
