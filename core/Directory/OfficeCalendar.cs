using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Directory;

/// <summary>The work calendar as supervisors keep it. Who may change it is decided by the page.</summary>
public sealed class OfficeCalendar(Database database, WorkingTime workingTime)
{
    /// <summary>Working time follows what the database holds: at start, after each change, and now and then for what another host changed.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var (week, days) = await database.ReadAsync(async db => (
            await db.Set<WeekDayHours>().ToListAsync(cancellationToken),
            await db.Set<SpecialDay>().OrderBy(d => d.Day).ToListAsync(cancellationToken)), cancellationToken);
        workingTime.TakeFrom(week, days);
    }

    /// <summary>The week as it holds now, and the special days of that year.</summary>
    public Task<CalendarView> ViewAsync(int year, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var days = await db.Set<SpecialDay>().Where(d => d.Day >= first && d.Day <= last).OrderBy(d => d.Day).ToListAsync(cancellationToken);
            var entered = await db.Set<CalendarYear>().SingleOrDefaultAsync(y => y.Year == year, cancellationToken);
            var week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, workingTime.WeekHours);
            return new CalendarView(year, week, [.. days.Select(d => new SpecialDayView(d.Day, d.IsOpen, d.Hours, d.Name))], entered?.IsVerified ?? false, entered?.Source);
        }, cancellationToken);

    /// <summary>Problems: <c>calendar.hours_bad</c> (day), <c>calendar.week_closed</c>.</summary>
    /// <param name="week">Hours per day, <c>08:30-12:00,14:00-17:30</c>; empty: closed.</param>
    public async Task<Result<Done>> SaveWeekAsync(IReadOnlyDictionary<DayOfWeek, string> week, CancellationToken cancellationToken)
    {
        if (week.FirstOrDefault(day => !IsHours(day.Value)) is { Value: not null } bad)
        {
            return new Problem("calendar.hours_bad", "day", bad.Key.ToString());
        }

        return week.All(day => string.IsNullOrWhiteSpace(day.Value))
            ? new Problem("calendar.week_closed")
            : await SaveAsync(async db =>
            {
                var rows = await db.Set<WeekDayHours>().ToDictionaryAsync(d => d.Day, cancellationToken);
                foreach (var day in Enum.GetValues<DayOfWeek>())
                {
                    var hours = OpenSpans.Parse(week.GetValueOrDefault(day, "")).ToString();
                    if (rows.GetValueOrDefault(day) is { } row)
                    {
                        row.Change(hours);
                        continue;
                    }

                    db.Add(new WeekDayHours(day, hours));
                }
            }, cancellationToken);
    }

    /// <summary>Adds or changes a holiday or make-up day. Problem <c>calendar.hours_bad</c> (day).</summary>
    /// <param name="hours">Of an open day; null or empty: as on a usual working day.</param>
    public async Task<Result<Done>> SaveDayAsync(DateOnly day, bool isOpen, string? hours, string name, CancellationToken cancellationToken)
    {
        hours = string.IsNullOrWhiteSpace(hours) || !isOpen ? null : hours;
        if (hours is not null && !IsHours(hours))
        {
            return new Problem("calendar.hours_bad", "day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        return await SaveAsync(async db =>
        {
            if (await db.Set<SpecialDay>().FindAsync([day], cancellationToken) is { } known)
            {
                known.Change(isOpen, hours, name);
                return;
            }

            db.Add(new SpecialDay(day, isOpen, hours, name));
        }, cancellationToken);
    }

    /// <summary>The weekly hours hold on that day again.</summary>
    public Task<Result<Done>> RemoveDayAsync(DateOnly day, CancellationToken cancellationToken) =>
        SaveAsync(async db =>
        {
            if (await db.Set<SpecialDay>().FindAsync([day], cancellationToken) is { } known)
            {
                db.Remove(known);
            }
        }, cancellationToken);

    /// <summary>Somebody compared the year with the official notice. Problem <c>calendar.source_needed</c>.</summary>
    public async Task<Result<Done>> VerifyYearAsync(int year, string source, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(source)
            ? new Problem("calendar.source_needed")
            : await SaveAsync(async db =>
            {
                if (await db.Set<CalendarYear>().FindAsync([year], cancellationToken) is { } known)
                {
                    known.Change(isVerified: true, source.Trim());
                    return;
                }

                db.Add(new CalendarYear(year, isVerified: true, source.Trim()));
            }, cancellationToken);

    private async Task<Result<Done>> SaveAsync(Func<FrontDoorDb, Task> change, CancellationToken cancellationToken)
    {
        var saved = await database.WriteAsync<Done>(async db =>
        {
            await change(db);
            return default(Done);
        }, cancellationToken);
        await LoadAsync(cancellationToken);
        return saved;
    }

    private static bool IsHours(string text)
    {
        try
        {
            _ = OpenSpans.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

/// <param name="IsVerified">False also for a year of which nothing is entered: then only the week holds.</param>
/// <param name="Source">The notice; null when the year was never entered.</param>
public sealed record CalendarView(int Year, IReadOnlyDictionary<DayOfWeek, string> Week, IReadOnlyList<SpecialDayView> Days, bool IsVerified, string? Source);

public sealed record SpecialDayView(DateOnly Day, bool IsOpen, string? Hours, string Name);
