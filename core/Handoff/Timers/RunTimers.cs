using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff.Timers;

/// <summary>
/// Plans the timers of cases in which something happened, and does what is due. All of it lies in the database: a restart, a second host or a clock put forward or back
/// changes when something is done, never how often.
/// </summary>
public sealed class RunTimers(Database database, WorkingTime workingTime, OfficeCalendar calendar, HandoffOptions options, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>Cases planned in one transaction: planning one costs less than the transaction, and no turn should wait long for it.</summary>
    private const int Together = 20;

    private readonly PlanTimers plan = new(workingTime, options);
    private string? plannedWith;

    /// <summary>Until nothing is due any more.</summary>
    /// <param name="failed">Hears of a timer that could not be carried out; the others go on, and it is tried again next time.</param>
    /// <returns>How many timers did something.</returns>
    public async Task<int> RunAsync(Action<Guid, Exception> failed, CancellationToken cancellationToken)
    {
        // Other hours move every timer; so does the first look of a host, since the calendar may have changed while none ran.
        await calendar.LoadAsync(cancellationToken);
        if (plannedWith != workingTime.Digest)
        {
            var digest = workingTime.Digest;
            await PlanAsync(await OpenAsync(cancellationToken), cancellationToken);
            plannedWith = digest;
        }

        var broken = new HashSet<Guid>();
        for (var fired = 0; ;)
        {
            await PlanAsync(await ChangedAsync(cancellationToken), cancellationToken);
            var due = (await DueAsync(cancellationToken)).Where(timer => !broken.Contains(timer)).ToList();
            if (due.Count == 0)
            {
                return fired;
            }

            foreach (var timer in due)
            {
                fired += await FireAsync(timer, broken, failed, cancellationToken) ? 1 : 0;
            }
        }
    }

    private Task<List<Guid>> OpenAsync(CancellationToken cancellationToken) => database.ReadAsync(db => db.Set<Case>()
        .Where(c => c.Status != CaseStatus.Resolved && c.Status != CaseStatus.Confirmed && c.Status != CaseStatus.Withdrawn && c.Status != CaseStatus.NotAccepted && c.Status != CaseStatus.Merged)
        .Select(c => c.Id).ToListAsync(cancellationToken), cancellationToken);

    private Task<List<Guid>> ChangedAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(db => db.Set<Case>().Where(c => c.EventNumber != c.PlannedNumber).OrderBy(c => c.LastEventAt).Take(Batch).Select(c => c.Id).ToListAsync(cancellationToken), cancellationToken);

    private Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return database.ReadAsync(db => db.Set<CaseTimer>().Where(t => t.FiredAt == null && t.DueAt <= now).OrderBy(t => t.DueAt).Take(Batch).Select(t => t.Id).ToListAsync(cancellationToken), cancellationToken);
    }

    private async Task PlanAsync(List<Guid> cases, CancellationToken cancellationToken)
    {
        foreach (var some in cases.Chunk(Together))
        {
            await database.WriteAsync<Done>(async db =>
            {
                var known = (await db.Set<CaseTimer>().Where(t => some.Contains(t.CaseId)).ToListAsync(cancellationToken)).ToLookup(t => t.CaseId);
                foreach (var timed in await LoadAsync(db, some, cancellationToken))
                {
                    Reconcile(db, timed, known[timed.Case.Id]);
                    timed.Case.Planned();
                }

                return default(Done);
            }, cancellationToken);
        }
    }

    private void Reconcile(FrontDoorDb db, TimedCase timed, IEnumerable<CaseTimer> known)
    {
        var wanted = plan.Of(timed).ToDictionary(timer => (timer.Kind, timer.Round));
        foreach (var timer in known)
        {
            if (wanted.Remove((timer.Kind, timer.Round), out var planned) && timer.FiredAt is null && timer.DueAt != planned.DueAt)
            {
                timer.MoveTo(planned.DueAt);
            }
            else if (planned is null && timer.FiredAt is null)
            {
                db.Remove(timer);
            }
        }

        db.AddRange(wanted.Values.Select(timer => new CaseTimer(timed.Case.Id, timer.Kind, timer.Round, timer.DueAt)));
    }

    private async Task<bool> FireAsync(Guid timerId, HashSet<Guid> broken, Action<Guid, Exception> failed, CancellationToken cancellationToken)
    {
        try
        {
            return (await database.WriteAsync<bool>(db => FireAsync(db, timerId, cancellationToken), cancellationToken)).Value;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            broken.Add(timerId);
            failed(timerId, problem);
            return false;
        }
    }

    // What it waits for is looked at again in the transaction that acts on it.
    private async Task<Result<bool>> FireAsync(FrontDoorDb db, Guid timerId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.Set<CaseTimer>().SingleOrDefaultAsync(t => t.Id == timerId && t.FiredAt == null, cancellationToken) is not { } timer)
        {
            return false;
        }

        var timed = (await LoadAsync(db, [timer.CaseId], cancellationToken))[0];
        var planned = plan.Of(timed).FirstOrDefault(one => one.Kind == timer.Kind && one.Round == timer.Round);
        if (planned is null)
        {
            db.Remove(timer);
            return false;
        }

        if (planned.DueAt > now)
        {
            timer.MoveTo(planned.DueAt);
            return false;
        }

        timer.Fire(now);
        await new TimerActs(db, new CaseWriter(db, timed.Case, now, cancellationToken), workingTime, options, cancellationToken).RunAsync(timer);
        return true;
    }

    private static async Task<List<TimedCase>> LoadAsync(FrontDoorDb db, Guid[] ids, CancellationToken cancellationToken)
    {
        var cases = await db.Set<Case>().Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken);
        var assists = (await db.Set<Assist>().Where(a => ids.Contains(a.CaseId) && a.State == AssistState.Open).ToListAsync(cancellationToken)).ToLookup(a => a.CaseId);
        var offers = (await db.Set<CaseOffer>().Where(o => ids.Contains(o.CaseId)).ToListAsync(cancellationToken)).ToLookup(o => o.CaseId);
        return cases.ConvertAll(c => new TimedCase(c, [.. assists[c.Id]], [.. offers[c.Id]]));
    }
}
