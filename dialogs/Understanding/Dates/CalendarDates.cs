using System.Globalization;
using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Dates by the calendar: 2025-03-01, 去年3月15号, 上个月底, 2025年第二季度, 今年中秋前.</summary>
internal static partial class CalendarDates
{
    private static readonly Regex Holiday = new(
        @"(?:(?<y>(?:19|20)\d\d|\d\d)年|(?<ry>大前年|前年|去年|旧年|上年|今年|本年|明年|后年)的?\s?|(?<y>(?:19|20)\d\d)\s)?(?<hol>" + Holidays.Pattern + @")(?:\s+(?:of\s+)?(?<y>20\d\d)|\s+(?<ry>last|this|next)\s+year)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Compiled);

    public static IEnumerable<DateHit> Find(string text, DateOnly today, bool future)
    {
        foreach (Match match in Numeric().Matches(text))
        {
            if (Iso.Of(Int(match, "y")!.Value, Int(match, "m"), Int(match, "d")) is { } iso)
            {
                yield return new(match.Index, match.Index + match.Length, iso);
            }
        }
        foreach (Match match in SameTime().Matches(text))
        {
            var years = match.Groups["ry"].Value is "前年" ? -2 : -1;
            yield return new(match.Index, match.Index + match.Length, Iso.Month(today.AddYears(years)));
        }
        foreach (Match match in Years().Matches(text))
        {
            yield return new(match.Index, match.Index + match.Length, null, false, match.Groups["a"].Value, match.Groups["b"].Value);
        }
        foreach (Match match in Holiday.Matches(text))
        {
            if (!IsNumber(text, match.Groups["hol"]) && Holidays.Day(match.Groups["hol"].Value, YearOf(match, today), today, future) is { } day)
            {
                yield return new(match.Index, match.Index + match.Length, Iso.Day(day));
            }
        }
        foreach (Match match in Calendar().Matches(text))
        {
            if (match.Length > 0 && Resolve(match, text, today, future) is { } hit)
            {
                yield return hit;
            }
        }
    }

    // 三万五一直没付, 二十一个: numerals that belong to a number or to 一直 name no holiday.
    private static bool IsNumber(string text, Group holiday) =>
        holiday.Length == 2 && Numerals.IsChinese(holiday.Value[0]) && Numerals.IsChinese(holiday.Value[1])
        && (holiday.Index > 0 && (char.IsAsciiDigit(text[holiday.Index - 1]) || Numerals.IsChinese(text[holiday.Index - 1]))
            || PartOfWord().IsMatch(text[(holiday.Index + 2)..]));

    private static DateHit? Resolve(Match match, string text, DateOnly today, bool future)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var year = YearOf(match, today);
        var part = match.Groups["part"].Value;
        if (match.Groups["q"] is { Success: true } quarter)
        {
            var number = Chinese(quarter.Value.Trim('第', '季', '度', 'q', 'Q')) ?? 1;
            return part.Length > 0 ? new(start, end, Iso.Of(year ?? RecentYear(today, number * 3, null, future), part[^1] is '初' or '头' ? number * 3 - 2 : number * 3, null), true)
                : Span(start, end, year ?? RecentYear(today, number * 3 - 2, null, future), number * 3 - 2, number * 3);
        }
        if (match.Groups["half"] is { Success: true } half)
        {
            var first = half.Value[0] == '上';
            return Span(start, end, year ?? RecentYear(today, first ? 1 : 7, null, future), first ? 1 : 7, first ? 6 : 12);
        }
        if (match.Groups["rm"] is { Success: true } relative)
        {
            var month = today.AddMonths(RelativeMonth(relative.Value));
            return Hit(start, end, month.Year, month.Month, Int(match, "d"), part);
        }
        if (Int(match, "m") is { } m)
        {
            var to = Int(match, "m2");
            var day = Int(match, "d");
            var own = year ?? RecentYear(today, m, day, future);
            var found = to > m ? Span(start, end, own, m, to.Value) : Hit(start, end, own, m, day, part);
            return found is null ? null : found with { HasYear = year is not null };
        }
        return YearAlone(today, year, part, future, start, end);
    }

    private static DateHit? YearAlone(DateOnly today, int? year, string part, bool future, int start, int end)
    {
        if (year is null)
        {
            // 年底 without a year is the most recent past one, for the start of a job the next.
            return part.Length != 2 ? null
                : Part(start, end, part[0] is '年' or '岁' ? RecentYear(today, PartMonth(part), null, future) : today.Year, part, today, future);
        }
        return part.Length > 0 ? Part(start, end, year.Value, part, today, future) : Hit(start, end, year.Value, null, null, "");
    }

    private static DateHit? Part(int start, int end, int year, string part, DateOnly today, bool future)
    {
        if (part is "月底" or "月初" or "月中" or "中旬" or "上旬" or "下旬")
        {
            return new(start, end, Iso.Month(future && part[^1] is not ('底' or '末') && today.Day > 15 ? today.AddMonths(1) : today), true);
        }
        return new(start, end, Iso.Of(year, PartMonth(part), null), true);
    }

    private static int PartMonth(string part) => part[^1] switch { '初' or '头' or '上' or '春' => 1, '中' => 6, _ => 12 };

    private static DateHit? Hit(int start, int end, int year, int? month, int? day, string part) =>
        Iso.Of(year, month, day) is { } iso ? new(start, end, iso, part.Length > 0) : null;

    private static DateHit Span(int start, int end, int year, int first, int last) =>
        new(start, end, null, false, Iso.Of(year, first, null), Iso.Of(year, last, null));

    /// <summary>The year of a date said without one: the most recent past, or the next to come.</summary>
    internal static int RecentYear(DateOnly today, int month, int? day, bool future)
    {
        var (asked, now) = (month * 100 + (day ?? today.Day), today.Month * 100 + today.Day);
        return future ? asked >= now ? today.Year : today.Year + 1 : asked <= now ? today.Year : today.Year - 1;
    }

    private static int? YearOf(Match match, DateOnly today)
    {
        if (match.Groups["ry"] is { Success: true } relative)
        {
            return today.Year + char.ToLowerInvariant(relative.Value[0]) switch { 'l' => -1, 'n' => 1, '大' => -3, '前' => -2, '去' or '上' or '旧' => -1, '明' => 1, '后' => 2, _ => 0 };
        }
        return Int(match, "y") is { } year ? year < 100 ? 2000 + year : year : null;
    }

    private static int RelativeMonth(string words) => words[0] switch
    {
        '大' => -2,
        '上' => words.StartsWith("上上", StringComparison.Ordinal) ? -2 : -1,
        '下' => words.StartsWith("下下", StringComparison.Ordinal) ? 2 : 1,
        _ => 0,
    };

    private static int? Int(Match match, string group) =>
        match.Groups[group] is { Success: true } found
            ? int.TryParse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var plain) ? plain : Chinese(found.Value)
            : null;

    // Months and days in numerals, years digit by digit (二零二四).
    private static int? Chinese(string words)
    {
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var plain))
        {
            return plain;
        }
        var sum = 0;
        foreach (var c in words.Replace("廿", "二十", StringComparison.Ordinal))
        {
            var digit = Numerals.Digit(c);
            sum = c == '十' ? (sum == 0 ? 10 : sum * 10) : words.Contains('十', StringComparison.Ordinal) || words[0] == '廿' ? sum + digit : sum * 10 + digit;
        }
        return sum;
    }

    [GeneratedRegex(@"^(?:[直定共般些旦并律再向分毛万千百亿]|个(?!月|假|小?长假)|起(?!没|未|欠|拖))", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfWord();

    [GeneratedRegex(@"(?<ry>去年|前年)的?(?:差不多|大概)?(?:就)?(?:这个?时候|这会儿?|这时|同期|这个月|现在|今天)|\bthis time last year\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SameTime();

    // 2023-2024年.
    [GeneratedRegex(@"(?<!\d)(?<a>20[0-4]\d)\s?年?\s?(?:-|~|到|至)\s?(?<b>20[0-4]\d)(?:年|(?![\d-/.]))", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"(?<![\d.])(?<y>(?:19|20)\d\d)\s?[-./]\s?(?<m>\d{1,2})(?:\s?[-./]\s?(?<d>\d{1,2}))?(?![\d%万wk])|(?<!\d)(?<y>20[0-4]\d)(?<m>0[1-9]|1[0-2])(?<d>[0-3]\d)?(?!\d|元|块|万)", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?:(?<!\d)(?<y>20\d\d)\s?(?=上半年|下半年|第?[一二三四1-4]季)|(?<!\d)(?<y>(?:19|20)\d\d|(?:1[0-9]|2\d|3[0-5])(?!\d))年(?!薪|限|以|前|多|左|内|后|级|的?(?:[\p{IsCJKUnifiedIdeographs}]{0,4})(?:经验|经历|工龄|历史)|工作|时间|了|老|来(?!的))[度的]?\s?|(?<y>(?:二[零〇]|一九)[零〇一二三四五六七八九]{2}|[零〇一二三四五六七八九]{2})年(?!前|多|左|内)[度的]?|(?<ry>大前年|前年|去年|旧年|上年|今年|本年|明年|后年)(?:的|\s)?)?(?:(?<m>[一二三四五六七八九])(?<m2>[二三四五六七八九])月份?|(?<![\d.个])(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月?(?:份)?\s?(?:-|~|到|至)\s?(?<m2>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?|(?<![\d.个每按])(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?!薪|结|租|子|饼|嫂|光)份?的?\s?(?:(?<d>[12]\d|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|[一二三四五六七八九])(?:日|号)?(?![\d万个家人]))?|(?<rm>大上个?月|上上个?月|上个?月|这个月|本月|当月|下个?月|下下个?月)份?的?(?:(?<d>[12]\d|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?:日|号))?|第?(?<q>[一二三四1-4])季度?|(?<q>[qQ][1-4])|(?<half>上半年|下半年))?(?<part>年底|年末|年尾|岁末|年初|年头|年中|月底|月末|月初|月中|中旬|上旬|下旬|初(?![步一中二])|底(?!下|薪)|末|中(?![秋国标文午小介])|头上)?", RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();
}
