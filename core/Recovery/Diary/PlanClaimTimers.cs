using System.Globalization;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Diary;

/// <summary>Which timers the claims of a case should have: decided from what they are, and the table is brought in line.</summary>
internal sealed class PlanClaimTimers(WorkingTime workingTime, RecoveryOptions options)
{
    public async Task ReconcileAsync(FrontDoorDb db, Guid caseId, IReadOnlyList<ClaimRow> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await db.Set<ClaimTimer>().Where(t => t.CaseId == caseId).ToListAsync(cancellationToken);
        var wanted = rows.SelectMany(row => Of(row, now)).Concat(Digest(rows, [.. known.Where(t => t.Kind == ClaimTimerKind.Digest)], now)).ToDictionary(timer => (timer.ClaimId, timer.Kind, timer.Round));
        foreach (var timer in known)
        {
            if (wanted.Remove((timer.ClaimId, timer.Kind, timer.Round), out var planned) && timer.FiredAt is null && timer.DueAt != planned.DueAt)
            {
                timer.MoveTo(planned.DueAt);
            }
            else if (planned is null && timer.FiredAt is null)
            {
                db.Remove(timer);
            }
        }

        db.AddRange(wanted.Values.Select(timer => new ClaimTimer(caseId, timer.ClaimId, timer.Kind, timer.Round, timer.DueAt)));
    }

    private IEnumerable<PlannedClaimTimer> Of(ClaimRow row, DateTimeOffset now)
    {
        if (row.IsOver)
        {
            yield break;
        }

        if (row.EndsOn is { } end)
        {
            var due = options.Alarms.Select(days => new PlannedClaimTimer(row.Id, ClaimTimerKind.Limitation, Round(end, days), workingTime.OpeningOn(end.AddDays(-days)))).ToList();
            // Of those that are behind already only the most urgent is said.
            var past = due.FindLastIndex(timer => timer.DueAt <= now);
            foreach (var timer in due.Skip(Math.Max(past, 0)))
            {
                yield return timer;
            }
        }

        if (row.NextOn is { } next)
        {
            yield return new(row.Id, ClaimTimerKind.NextStep, Day(next), workingTime.OpeningOn(next));
        }
    }

    // One that waits stays as it is; else the next, while anything is left to collect. A table that came in today is not summed up today.
    private IEnumerable<PlannedClaimTimer> Digest(IReadOnlyList<ClaimRow> rows, List<ClaimTimer> known, DateTimeOffset now)
    {
        if (options.Digest is not { } weekday || rows.All(row => row.IsOver))
        {
            yield break;
        }

        var tomorrow = ShanghaiTime.DayOf(now).AddDays(1);
        var next = Day(tomorrow.AddDays(((int)weekday - (int)tomorrow.DayOfWeek + 7) % 7));
        var round = known.Find(timer => timer.FiredAt is null)?.Round ?? next;
        yield return new(null, ClaimTimerKind.Digest, round, workingTime.OpeningOn(DateOnly.ParseExact(round, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static string Round(DateOnly end, int days) => string.Create(CultureInfo.InvariantCulture, $"{Day(end)}:{days}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal sealed record PlannedClaimTimer(Guid? ClaimId, ClaimTimerKind Kind, string Round, DateTimeOffset DueAt);
