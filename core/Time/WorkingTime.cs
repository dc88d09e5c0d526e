namespace FrontDoor.Core.Time;

/// <summary>The office's working time in Asia/Shanghai: weekly hours with the lunch break, holidays and make-up days. Starts with the week of the settings; what the database holds replaces it.</summary>
public sealed class WorkingTime
{
    private readonly Dictionary<DayOfWeek, OpenSpans> settingsWeek;
    private volatile WorkCalendar calendar;

    public WorkingTime(WorkingTimeOptions options)
    {
        var given = options.Week.Count > 0 ? options.Week : WorkingTimeOptions.Default;
        settingsWeek = given.ToDictionary(day => day.Key, day => OpenSpans.Parse(day.Value));
        calendar = new(settingsWeek, []);
    }

    /// <summary>Open hours of the longest day of the week: what "one working day" means in due times.</summary>
    public TimeSpan FullDay => calendar.FullDay;

    /// <summary>The hours of that day of the week as they hold now; empty: closed.</summary>
    public string WeekHours(DayOfWeek day) => calendar.Week.GetValueOrDefault(day, OpenSpans.None).ToString();

    /// <summary>The same while the same hours hold.</summary>
    internal string Digest => calendar.Digest;

    /// <summary>From now on these hours hold; a sum under way ends with the old ones. No week: that of the settings.</summary>
    internal void TakeFrom(IReadOnlyList<WeekDayHours> week, IReadOnlyList<SpecialDay> days) =>
        calendar = new WorkCalendar(week.Count > 0 ? week.ToDictionary(day => day.Day, day => OpenSpans.Parse(day.Hours)) : settingsWeek, days);

    public bool IsOpen(DateTimeOffset at) => calendar.SpansOn(ShanghaiTime.DayOf(at)).Any(s => s.Start <= at && at < s.End);

    /// <summary>The moment at which <paramref name="working"/> time has passed since <paramref name="start"/>, counting open hours only.</summary>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan working)
    {
        var (from, left, held) = (ShanghaiTime.Of(start), working, calendar);
        for (var day = ShanghaiTime.DayOf(from); ; day = day.AddDays(1))
        {
            foreach (var (opens, closes) in held.SpansOn(day).Where(s => s.End > from))
            {
                var begin = opens > from ? opens : from;
                if (begin + left <= closes)
                {
                    return begin + left;
                }

                left -= closes - begin;
            }
        }
    }

    /// <summary>The latest moment from which <paramref name="working"/> time has passed until <paramref name="end"/>: the counterpart of <see cref="Add"/>.</summary>
    public DateTimeOffset Subtract(DateTimeOffset end, TimeSpan working)
    {
        var (until, left, held) = (ShanghaiTime.Of(end), working, calendar);
        for (var day = ShanghaiTime.DayOf(until); ; day = day.AddDays(-1))
        {
            foreach (var (opens, closes) in held.SpansOn(day).Where(s => s.Start < until).Reverse())
            {
                var stop = closes < until ? closes : until;
                if (stop - left >= opens)
                {
                    return stop - left;
                }

                left -= stop - opens;
            }
        }
    }

    /// <summary>Working time between two moments; zero when the second is not later.</summary>
    public TimeSpan Between(DateTimeOffset start, DateTimeOffset end)
    {
        var (sum, held) = (TimeSpan.Zero, calendar);
        for (var day = ShanghaiTime.DayOf(start); day <= ShanghaiTime.DayOf(end); day = day.AddDays(1))
        {
            foreach (var (opens, closes) in held.SpansOn(day))
            {
                var (from, to) = (opens > start ? opens : start, closes < end ? closes : end);
                sum += to > from ? to - from : TimeSpan.Zero;
            }
        }

        return sum;
    }

    /// <summary><paramref name="at"/> itself when open, else the next opening.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset at) => IsOpen(at) ? at : OpeningFrom(ShanghaiTime.DayOf(at), at);

    /// <summary>When the office first opens on that day or after it.</summary>
    public DateTimeOffset OpeningOn(DateOnly day) => OpeningFrom(day, DateTimeOffset.MinValue);

    /// <summary>When the office closes on that day, or on the next open one.</summary>
    public DateTimeOffset ClosingOn(DateOnly day) => calendar.SpansOn(ShanghaiTime.DayOf(OpeningOn(day))).Last().End;

    // The week has an opening and the special days come to an end, so one is found.
    private DateTimeOffset OpeningFrom(DateOnly day, DateTimeOffset after)
    {
        var held = calendar;
        for (; ; day = day.AddDays(1))
        {
            foreach (var (opens, _) in held.SpansOn(day).Where(s => s.Start > after))
            {
                return opens;
            }
        }
    }
}
