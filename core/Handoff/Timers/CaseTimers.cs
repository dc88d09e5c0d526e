using FrontDoor.Core.Cases;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff.Timers;

/// <summary>What will happen to a case by itself.</summary>
public sealed class CaseTimers(Database database)
{
    private const int Most = 4;

    /// <summary>The next ones, soonest first; empty also for a case that the reader may not see.</summary>
    public Task<IReadOnlyList<TimerView>> NextAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<TimerView>>(async db =>
        {
            var seen = VisibleCases.To(db, reader).Where(c => c.Id == caseId);
            var timers = await db.Set<CaseTimer>().Where(t => t.CaseId == caseId && t.FiredAt == null && seen.Any()).OrderBy(t => t.DueAt).Take(Most).ToListAsync(cancellationToken);
            return timers.ConvertAll(t => new TimerView(t.Kind.ToString(), t.DueAt));
        }, cancellationToken);
}

/// <param name="Kind">Name of a kind of timer, for its sentence.</param>
public sealed record TimerView(string Kind, DateTimeOffset DueAt);
