using System.Globalization;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>A date found in folded text, before its role is known.</summary>
internal sealed record DateHit(int Start, int End, string? Iso, bool IsApprox = false, string? From = null, string? To = null, DateRelation? Relation = null)
{
    public bool IsDuration { get; init; }

    /// <summary>The year was said, not taken from today.</summary>
    public bool HasYear { get; init; }

    /// <summary>True when the pattern matches at this very place (过年 inside 过年后).</summary>
    public bool Overlaps(string text, System.Text.RegularExpressions.Regex pattern) =>
        pattern.Matches(text).Any(match => match.Index < End && Start < match.Index + match.Length);

    public PartialDate ToDate(NormalText source) => new(Iso, IsApprox, Relation, From, To, source.Words(Start, End - Start));
}

/// <summary>Writes days, months and years in the precision that was said.</summary>
internal static class Iso
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Null when there is no such day (30 February) or it lies outside 1949 to 2100.</summary>
    public static string? Of(int year, int? month, int? day)
    {
        if (year is < 1949 or > 2100 || month is < 1 or > 12 || day < 1 || month is { } m && day > DateTime.DaysInMonth(year, m))
        {
            return null;
        }
        return (month, day) switch
        {
            ({ } mm, { } dd) => Day(new(year, mm, dd)),
            ({ } mm, null) => Month(new(year, mm, 1)),
            _ => Year(year),
        };
    }
}
