namespace FrontDoor.Core.Time;

/// <summary>Which hours of which day are open: a week, and the days on which it does not hold. Never changes; another one takes its place.</summary>
internal sealed class WorkCalendar
{
    private readonly Dictionary<DayOfWeek, OpenSpans> week;
    private readonly Dictionary<DateOnly, OpenSpans> special;

    /// <summary>Throws <see cref="FormatException"/> when the week has no open hour: nothing would ever be due.</summary>
    public WorkCalendar(IReadOnlyDictionary<DayOfWeek, OpenSpans> week, IEnumerable<SpecialDay> days)
    {
        this.week = new(week);
        var longest = this.week.OrderBy(day => day.Key).Select(day => day.Value).MaxBy(spans => spans.Length) ?? OpenSpans.None;
        FullDay = longest.Length;
        if (FullDay == TimeSpan.Zero)
        {
            throw new FormatException("WorkingTime:Week names no working hour.");
        }

        special = days.ToDictionary(day => day.Day, day => !day.IsOpen ? OpenSpans.None : day.Hours is { } hours ? OpenSpans.Parse(hours) : longest);
    }

    /// <summary>Open hours of the longest day of the week.</summary>
    public TimeSpan FullDay { get; }

    public IReadOnlyDictionary<DayOfWeek, OpenSpans> Week => week;

    /// <summary>The same for calendars with the same hours.</summary>
    public string Digest => field ??= string.Join('\n', week.OrderBy(day => day.Key).Select(day => $"{day.Key} {day.Value}").Concat(special.OrderBy(day => day.Key).Select(day => FormattableString.Invariant($"{day.Key:yyyy-MM-dd} {day.Value}"))));

    public IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> SpansOn(DateOnly day) =>
        (special.GetValueOrDefault(day) ?? week.GetValueOrDefault(day.DayOfWeek, OpenSpans.None)).On(day);
}
