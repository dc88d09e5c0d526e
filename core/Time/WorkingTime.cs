namespace FrontDoor.Core.Time;

/// <summary>Weekly working hours in Asia/Shanghai, from settings.</summary>
public sealed class WorkingTime
{
    // A week without any opening is refused in the constructor, so that some opening is always found within this many days.
    private const int SearchDays = 8;
    private readonly Dictionary<DayOfWeek, Span[]> week;

    public WorkingTime(WorkingTimeOptions options)
    {
        Options = options;
        var given = options.Week.Count > 0 ? options.Week : WorkingTimeOptions.Default;
        week = given.ToDictionary(day => day.Key, day => day.Value.Select(Span.Parse).Order().ToArray());
        FullDay = week.Values.Select(spans => spans.Aggregate(TimeSpan.Zero, (sum, span) => sum + span.Length)).DefaultIfEmpty().Max();
        if (FullDay == TimeSpan.Zero)
        {
            throw new FormatException("WorkingTime:Week names no working hour.");
        }
    }

    public WorkingTimeOptions Options { get; }

    /// <summary>Open hours of the longest day: what "one working day" means in due times.</summary>
    public TimeSpan FullDay { get; }

    public bool IsOpen(DateTimeOffset at)
    {
        var local = ShanghaiTime.Of(at);
        return SpansOn(DateOnly.FromDateTime(local.DateTime)).Any(s => s.Start <= local && local < s.End);
    }

    /// <summary>The moment at which <paramref name="working"/> time has passed since <paramref name="start"/>, counting open hours only.</summary>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan working)
    {
        var (from, left) = (ShanghaiTime.Of(start), working);
        for (var day = DateOnly.FromDateTime(from.DateTime); ; day = day.AddDays(1))
        {
            foreach (var (opens, closes) in SpansOn(day).Where(s => s.End > from))
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
        var (until, left) = (ShanghaiTime.Of(end), working);
        for (var day = DateOnly.FromDateTime(until.DateTime); ; day = day.AddDays(-1))
        {
            foreach (var (opens, closes) in SpansOn(day).Where(s => s.Start < until).Reverse())
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

    /// <summary><paramref name="at"/> itself when open, else the next opening.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset at)
    {
        if (IsOpen(at))
        {
            return at;
        }

        var today = DateOnly.FromDateTime(ShanghaiTime.Of(at).DateTime);
        return Enumerable.Range(0, SearchDays).SelectMany(n => SpansOn(today.AddDays(n))).First(s => s.Start > at).Start;
    }

    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> SpansOn(DateOnly day) =>
        week.GetValueOrDefault(day.DayOfWeek, []).Select(s => (ShanghaiTime.At(day, s.From), ShanghaiTime.At(day, s.To)));

    private readonly record struct Span(TimeOnly From, TimeOnly To) : IComparable<Span>
    {
        public TimeSpan Length => To - From;

        public int CompareTo(Span other) => From.CompareTo(other.From);

        public static Span Parse(string text) =>
            text.Split('-') is [var from, var to]
            && TimeOnly.TryParseExact(from.Trim(), "HH:mm", out var start)
            && TimeOnly.TryParseExact(to.Trim(), "HH:mm", out var end)
            && start < end
                ? new Span(start, end)
                : throw new FormatException($"WorkingTime:Week has '{text}'; expected a span like 08:30-12:00.");
    }
}

/// <summary>Section <c>WorkingTime</c>.</summary>
public sealed class WorkingTimeOptions
{
    private static readonly string[] Workday = ["08:30-12:00", "14:00-17:30"];

    internal static readonly Dictionary<DayOfWeek, string[]> Default =
        Enumerable.Range((int)DayOfWeek.Monday, 5).ToDictionary(day => (DayOfWeek)day, _ => Workday);

    /// <summary>Local spans per day of week, <c>"08:30-12:00"</c>. Nothing set: Monday to Friday 08:30-12:00 and 14:00-17:30.</summary>
    public Dictionary<DayOfWeek, string[]> Week { get; init; } = [];
}
