using System.Globalization;
using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Dates in English words.</summary>
internal static partial class EnglishDates
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    public static IEnumerable<DateHit> Find(string text, DateOnly today, bool future)
    {
        foreach (Match match in Named().Matches(text))
        {
            if (NamedMonth(match, today, future) is { } hit)
            {
                yield return hit;
            }
        }
        foreach (Match match in Relative().Matches(text))
        {
            yield return RelativeTo(match, today);
        }
        foreach (Match match in Ago().Matches(text))
        {
            if (Back(match, today) is { } hit)
            {
                yield return hit;
            }
        }
        foreach (var hit in EnglishSpans.Find(text, today))
        {
            yield return hit;
        }
        foreach (Match match in YearOnly().Matches(text))
        {
            yield return OfYear(match, int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture));
        }
    }

    private static DateHit? NamedMonth(Match match, DateOnly today, bool future)
    {
        var month = Months.IndexOf(match.Groups["m"].Value[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3 + 1;
        int? day = match.Groups["d"] is { Success: true } d ? int.Parse(d.ValueSpan, CultureInfo.InvariantCulture) : null;
        var year = match.Groups["y"] is { Success: true } y ? int.Parse(y.ValueSpan, CultureInfo.InvariantCulture) : CalendarDates.RecentYear(today, month, day, future);
        if (match.Groups["yy"] is { Success: true } shortYear)
        {
            year = 2000 + int.Parse(shortYear.ValueSpan, CultureInfo.InvariantCulture);
        }
        if (match.Groups["ry"] is { Success: true } relative)
        {
            year = today.Year + char.ToLowerInvariant(relative.Value[0]) switch { 'l' => -1, 'n' => 1, _ => 0 };
        }
        if (match.Groups["last"].Success && !match.Groups["y"].Success && !match.Groups["yy"].Success)
        {
            year = month < today.Month ? today.Year : today.Year - 1;
        }
        return Iso.Of(year, month, day) is { } iso ? new(match.Index, match.Index + match.Length, iso, match.Groups["part"].Success) { HasYear = match.Groups["y"].Success } : null;
    }

    private static DateHit RelativeTo(Match match, DateOnly today)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var shift = match.Groups["r"].Value.ToLowerInvariant() switch { "last" or "previous" or "past" => -1, "next" => 1, _ => 0 };
        var part = match.Groups["part"].Value.ToLowerInvariant();
        if (match.Groups["u"].Value.StartsWith("y", StringComparison.OrdinalIgnoreCase))
        {
            return part.Length == 0 ? new(start, end, Iso.Year(today.Year + shift)) : new(start, end, Iso.Of(today.Year + shift, PartMonth(part), null), true);
        }
        if (match.Groups["u"].Value.StartsWith("m", StringComparison.OrdinalIgnoreCase))
        {
            return new(start, end, Iso.Month(today.AddMonths(shift)), part.Length > 0);
        }
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + 7 * shift);
        return new(start, end, null, false, Iso.Day(monday), Iso.Day(monday.AddDays(6)));
    }

    private static DateHit? Back(Match match, DateOnly today)
    {
        var words = match.Groups["n"].Value.ToLowerInvariant();
        decimal? count = words switch
        {
            "a" or "an" or "one" => 1,
            "half a" => 0.5m,
            "a couple of" or "couple of" => 2,
            _ => decimal.TryParse(words, CultureInfo.InvariantCulture, out var plain) ? plain : Recognizers.EnglishWords(words).Select(word => (decimal?)word.Value).FirstOrDefault(),
        };
        if (count is not ({ } n and > 0 and < 400))
        {
            return null;
        }
        var approx = match.Groups["about"].Success || match.Groups["half"].Success;
        var iso = char.ToLowerInvariant(match.Groups["u"].Value[0]) switch
        {
            'y' when n == (int)n && !match.Groups["half"].Success => Iso.Year(today.Year - (int)Math.Min(n, 60)),
            'y' => Iso.Month(today.AddMonths(-(int)((n + (match.Groups["half"].Success ? 0.5m : 0)) * 12))),
            'm' => Iso.Month(today.AddMonths(-(int)n)),
            'w' => Iso.Day(today.AddDays(-7 * (int)n)),
            _ => Iso.Day(today.AddDays(-(int)n)),
        };
        return new(match.Index, match.Index + match.Length, iso, approx) { IsDuration = true };
    }

    private static DateHit OfYear(Match match, int year)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        if (match.Groups["q"] is { Success: true } quarter)
        {
            var first = (quarter.Value[^1] - '1') * 3 + 1;
            return new(start, end, null, false, Iso.Of(year, first, null), Iso.Of(year, first + 2, null));
        }
        var part = match.Groups["part"].Value.ToLowerInvariant();
        return part.Length == 0 ? new(start, end, Iso.Year(year)) : new(start, end, Iso.Of(year, PartMonth(part), null), true);
    }

    private static int PartMonth(string part) => part[0] switch { 'e' when part.StartsWith("end", StringComparison.Ordinal) => 12, 'l' => 12, 'm' => 6, _ => 1 };

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:(?<part>end of|early|late|mid|beginning of|start of)[\s-]+)?(?:(?<last>last|this past|past)\s+)?(?:(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?=\s+\d|[.,]|$)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?:\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,?\s*(?:of\s+)?(?<y>20\d\d)|\s*'(?<yy>[12]\d)|,?\s+(?:of\s+)?(?<ry>last|this|next)\s+year)?", Ways)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:(?<part>end of|early|late|mid|beginning of|start of)[\s-]+)?(?:the\s+)?(?<r>last|previous|past|this|next)\s+(?<u>year|month|week)\b", Ways)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\b(?:(?<about>a (?:bit|little) over|well over|over|more than|just over|about|around|nearly|almost|roughly|approximately)\s+)?(?<n>half a|a couple of|couple of|an?|\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|sixty|ninety)\s+(?<half>and a half\s+)?(?<u>years?|months?|weeks?|days?)\s+(?:(?<half>and a half)\s+)?(?:ago|overdue|late|now|already|past due|unpaid|and (?:still|counting)|since)|\b(?:overdue|late|unpaid|outstanding|owed|owing|delayed|waiting|dragging|dragged|chasing|owed us|not paid|hasn't paid|haven't paid)(?:\s+\w+){0,3}?\s+for\s+(?:(?<about>over|more than|about|around|nearly|almost)\s+)?(?<n>half a|a couple of|an?|\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|sixty|ninety)\s+(?<half>and a half\s+)?(?<u>years?|months?|weeks?|days?)\b", Ways)]
    private static partial Regex Ago();

    [GeneratedRegex(@"\b(?:(?<q>q[1-4])\s*(?:of\s+)?|(?:(?<part>end of|early|late|mid|beginning of|start of)[\s-]+)|(?:in|since|from|of|by)\s+)(?<y>20\d\d)\b(?![-./]\d)", Ways)]
    private static partial Regex YearOnly();
}
