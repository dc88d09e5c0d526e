using System.Globalization;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Days of holidays by name (Data/holidays.txt).</summary>
internal static class Holidays
{
    private static readonly List<(string Name, string[] Days)> All = Load();

    /// <summary>All names as one regex alternative, longest first.</summary>
    public static string Pattern { get; } = string.Join('|', All.Select(holiday => holiday.Name).OrderByDescending(name => name.Length).Select(Guarded));

    // 十一前 is the holiday, 十一月 and 二十一 are not.
    private static string Guarded(string name) => name == "十一" ? "(?<![二三四五六七八九廿\\d])十一(?=(?:之|以)?[前后]|期间|放假|那会|的时候)" : name;

    /// <summary>The holiday in that year; without a year the most recent past one, or the next when <paramref name="future"/>.</summary>
    public static DateOnly? Day(string name, int? year, DateOnly today, bool future)
    {
        var days = All.First(holiday => holiday.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Days.SelectMany(day => Expand(day, year ?? today.Year)).Order().ToList();
        if (year is not null)
        {
            return days.Find(day => day.Year == year) is { Year: > 1 } exact ? exact : null;
        }
        var match = future ? days.Find(day => day > today) : days.FindLast(day => day <= today);
        return match.Year > 1 ? match : null;
    }

    private static IEnumerable<DateOnly> Expand(string day, int year) =>
        day.Length == 5
            ? Enumerable.Range(year - 1, 3).Select(y => DateOnly.ParseExact($"{y}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : [DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)];

    private static List<(string, string[])> Load()
    {
        var all = new List<(string, string[])>();
        foreach (var line in Vocabulary.Lines("holidays"))
        {
            // A blank inside an English name is written as _.
            var parts = line.Split(' ');
            all.AddRange(parts[0].Split('|').Select(name => (name.Replace('_', ' '), parts[1..])));
        }
        return all;
    }
}
