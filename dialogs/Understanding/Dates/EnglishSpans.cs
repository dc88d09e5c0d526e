using System.Globalization;
using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Halves and quarters in English words, and days as 3/15/2025.</summary>
internal static partial class EnglishSpans
{
    public static IEnumerable<DateHit> Find(string text, DateOnly today)
    {
        foreach (Match match in Part().Matches(text))
        {
            var (which, months) = Of(match, today);
            var year = YearOf(match, today, which * months + 1);
            yield return Span(match, year, which * months + 1, months);
        }
        foreach (Match match in Quarter().Matches(text))
        {
            var first = today.AddMonths(-((today.Month - 1) % 3) + 3 * Shift(match.Groups["r"].Value));
            yield return Span(match, first.Year, first.Month, 3);
        }
        foreach (Match match in Slashed().Matches(text))
        {
            if (Iso.Of(Number(match, "y"), Number(match, "m"), Number(match, "d")) is { } iso)
            {
                yield return new(match.Index, match.Index + match.Length, iso);
            }
        }
    }

    private static (int Which, int Months) Of(Match match, DateOnly today)
    {
        if (match.Groups["q"] is { Success: true } q)
        {
            return (q.Value[0] - '1', 3);
        }
        var which = match.Groups["n"].Value.ToLowerInvariant() switch { "first" or "1st" => 0, "third" or "3rd" => 2, "fourth" or "4th" or "last" => 3, _ => 1 };
        return match.Groups["u"].Value.StartsWith("h", StringComparison.OrdinalIgnoreCase) ? (Math.Min(which, 1), 6) : (which, 3);
    }

    private static int YearOf(Match match, DateOnly today, int month) =>
        match.Groups["y"].Success ? Number(match, "y")
        : match.Groups["r"].Success ? today.Year + Shift(match.Groups["r"].Value)
        : CalendarDates.RecentYear(today, month, null, future: false);

    private static DateHit Span(Match match, int year, int month, int length) =>
        new(match.Index, match.Index + match.Length, null, false, Iso.Of(year, month, null), Iso.Of(year, month + length - 1, null));

    private static int Shift(string word) => char.ToLowerInvariant(word[0]) switch { 'l' or 'p' => -1, 'n' => 1, _ => 0 };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:(?:the\s+)?(?<n>first|second|third|fourth|last|latter|1st|2nd|3rd|4th)\s+(?<u>half|quarter)\s+(?:of\s+)?|q(?<q>[1-4])\s+(?:of\s+)?)(?:(?<y>20\d\d)|(?<r>last|this|next)\s+year)\b", Ways)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?<r>last|previous|this|next)\s+quarter\b", Ways)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?<![\d/])(?<m>1[0-2]|0?[1-9])/(?<d>[12]\d|3[01]|0?[1-9])/(?<y>20\d\d)(?!\d)", Ways)]
    private static partial Regex Slashed();
}
