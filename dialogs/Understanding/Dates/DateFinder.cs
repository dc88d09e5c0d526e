using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>All dates of a text in its order, the longest reading of each place.</summary>
internal static partial class DateFinder
{
    public static List<DateHit> Find(string text, DateOnly today, bool future, bool asked)
    {
        if (!MayHoldDate(text, asked))
        {
            return [];
        }
        var hits = Longest([.. CalendarDates.Find(text, today, future), .. AgoDates.Find(text, today, future), .. EnglishDates.Find(text, today, future)]);
        // 年后3月1号: a day that is said goes before the new year.
        if (!hits.Exists(hit => hit is { IsDuration: false, Iso.Length: >= 7 } && !hit.Overlaps(text, NewYear())))
        {
            hits = Longest([.. hits, .. AroundNewYear(text, today, future)]);
        }
        if (hits.Count == 0 && asked && Bare(text, today, future) is { } bare)
        {
            hits.Add(bare);
        }
        // The model takes 4 ms, so it is asked only where own patterns found nothing and a date word stands.
        if (hits.Count == 0 && !Impossible().IsMatch(text) && (asked || ModelWords().IsMatch(text)) && FromModel(text, today) is { } hit)
        {
            hits.Add(hit);
        }
        return [.. Joined(hits, text).Select(found => WithRelation(found, text))];
    }

    /// <summary>A word, figure or question stands there without which no date is looked for.</summary>
    public static bool MayHoldDate(string text, bool asked) => asked || MayHold().IsMatch(text);

    // 2024年到2025年 is one span.
    private static List<DateHit> Joined(List<DateHit> hits, string text)
    {
        for (var i = 0; i + 1 < hits.Count; i++)
        {
            var (first, second) = OneYear(hits[i], hits[i + 1]);
            if (first.Iso is not null && string.CompareOrdinal(first.Iso, second.Iso) < 0 && Between().IsMatch(text[first.End..second.Start]))
            {
                hits[i] = new(first.Start, second.End, null, false, first.Iso, second.Iso);
                hits.RemoveAt(i + 1);
            }
        }
        return hits;
    }

    // 去年9月1号到10月5号, from March to June 2025: a year said once holds for both ends.
    private static (DateHit First, DateHit Second) OneYear(DateHit first, DateHit second)
    {
        if (first.Iso is null || second.Iso is null || first.HasYear == second.HasYear || first.IsDuration || second.IsDuration)
        {
            return (first, second);
        }
        var (told, guessed) = first.HasYear ? (first.Iso, second.Iso) : (second.Iso, first.Iso);
        var borrowed = told[..4] + guessed[4..];
        if (first.HasYear)
        {
            return (first, string.CompareOrdinal(borrowed, told) > 0 ? second with { Iso = borrowed } : second);
        }
        return (string.CompareOrdinal(borrowed, told) < 0 ? first with { Iso = borrowed } : first, second);
    }

    private static List<DateHit> Longest(List<DateHit> hits)
    {
        var kept = new List<DateHit>();
        foreach (var hit in hits.OrderByDescending(hit => hit.End - hit.Start))
        {
            if (!kept.Exists(other => hit.Start < other.End && other.Start < hit.End))
            {
                kept.Add(hit);
            }
        }
        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }

    private static IEnumerable<DateHit> AroundNewYear(string text, DateOnly today, bool future)
    {
        foreach (Match match in NewYear().Matches(text))
        {
            int? year = match.Groups["ry"] is { Success: true } said ? today.Year + said.Value[0] switch { '去' => -1, '前' => -2, '明' => 1, _ => 0 } : null;
            if (Holidays.Day("春节", year, today, future) is { } day)
            {
                var relation = match.Value[^1] == '前' ? DateRelation.Before : DateRelation.After;
                yield return new(match.Index, match.Index + match.Length, Iso.Day(day), false, null, null, relation);
            }
        }
    }

    // Answers to "since when?": 2024, 24.3, 3.15.
    private static DateHit? Bare(string text, DateOnly today, bool future)
    {
        var match = BareDate().Match(text);
        if (!match.Success)
        {
            return null;
        }
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var iso = match.Groups["y"].Success ? Iso.Of(Number("y"), null, null)
            : match.Groups["yy"].Success ? Iso.Of(2000 + Number("yy"), Number("m"), null)
            : Iso.Of(CalendarDates.RecentYear(today, Number("m"), Number("d"), future), Number("m"), Number("d"));
        return iso is null ? null : new(match.Index, match.Index + match.Length, iso);
    }

    private static DateHit? FromModel(string text, DateOnly today)
    {
        var english = !text.Any(c => c >= '\u4E00');
        if (Recognizers.Date(text, today, english) is not { } found || found.Values.GetValueOrDefault("type") is not ("date" or "daterange"))
        {
            return null;
        }
        var timex = found.Timex;
        if (timex.Length is 4 or 7 or 10 && (timex.Length < 10 || DateOnly.TryParseExact(timex, "yyyy-MM-dd", out _)) && timex.All(c => char.IsAsciiDigit(c) || c == '-'))
        {
            return new(found.Start, found.End, timex);
        }
        return found.Values.TryGetValue("value", out var day) && DateOnly.TryParseExact(day, "yyyy-MM-dd", out _) ? new(found.Start, found.End, day) : null;
    }

    private static DateHit WithRelation(DateHit hit, string text)
    {
        if (hit.Relation is not null || hit.IsDuration)
        {
            return hit;
        }
        var after = After().Match(text[hit.End..Math.Min(text.Length, hit.End + 6)]);
        var before = text[Math.Max(0, hit.Start - 16)..hit.Start];
        var relation = after.Groups["b"].Success || EnglishBefore().IsMatch(before) ? DateRelation.Before
            : after.Groups["a"].Success || EnglishAfter().IsMatch(before) || PassedBefore().IsMatch(before) ? DateRelation.After : (DateRelation?)null;
        return hit with { Relation = relation, IsApprox = hit.IsApprox || after.Groups["o"].Success };
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[年月日号天周]|星期|礼拜|季|节|festival|new year|national day|labou?r day|may day|christmas|qingming|quarter|half of|spring|singles|golden week|除夕|年三十|八月半|端阳|双十|双1|六一|七夕|中秋|端午|国庆|春节|元旦|五一|清明|十一|元宵|圣诞|20\d\d|\d[-./]\d|q[1-4]|\b(?:year|month|week|day|yesterday|today|tomorrow|ago|since|last|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", Ways)]
    private static partial Regex MayHold();

    [GeneratedRegex(@"节|周[一二三四五六日]|正月|腊月|农历|礼拜|\b(?:since|last|christmas|monday|tuesday|wednesday|thursday|friday|easter|quarter)\b", Ways)]
    private static partial Regex ModelWords();

    [GeneratedRegex(@"(?<![\d一二两三四五六七八九十几半多数今去明前后0-9个])年[前后](?!端|天)|(?:(?<ry>去年|今年|明年|前年))?(?:过完年|过了年|过年(?:之|以)?前|过年(?:之|以)?后)", Ways)]
    private static partial Regex NewYear();

    [GeneratedRegex(@"^\D{0,4}(?:(?<y>20[0-4]\d)\D{0,3}|(?<yy>1[5-9]|2[0-9])[./-](?<m>1[0-2]|0?[1-9])\D{0,3}|(?<m>1[0-2]|0?[1-9])[./-](?<d>[0-3]?\d)\D{0,3})$", Ways)]
    private static partial Regex BareDate();

    // 13月, 40号: no model makes a day of it.
    [GeneratedRegex(@"(?<!\d)(?:1[3-9]|[2-9]\d)月|\d月(?:3[2-9]|[4-9]\d)[日号]|(?<!\d)0?2月(?:份)?3\d[日号]", Ways)]
    private static partial Regex Impossible();

    [GeneratedRegex(@"^\s*(?:到|至|-|~|to|until|through)\s*$", Ways)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*(?:(?<o>左右|前后|前后脚)|(?<b>之前|以前|前)|(?<a>之后|以后|过后|后|起|以来))", Ways)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:before|by|until|prior to)\s+(?:the\s+)?$", Ways)]
    private static partial Regex EnglishBefore();

    // 过了元旦.
    [GeneratedRegex(@"(?:过了|过完|出了)$", Ways)]
    private static partial Regex PassedBefore();

    [GeneratedRegex(@"\b(?:after|since)\s+(?:the\s+)?$", Ways)]
    private static partial Regex EnglishAfter();
}
