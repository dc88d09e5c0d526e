using System.Globalization;
using System.Text.RegularExpressions;

namespace FrontDoor.Core.Policies;

/// <summary>From when until when a text says that it is in force, in the few ways in which official texts say it.</summary>
/// <param name="IsOpenEnded">长期: said, not merely missing.</param>
public sealed partial record PolicyDates(DateOnly? From, DateOnly? To, bool IsOpenEnded)
{
    public static PolicyDates Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var span = Span().Match(text);
        var from = DayOf(span, "f") ?? DayOf(Begins().Match(text), "f");
        var to = DayOf(span, "t") ?? DayOf(Ends().Match(text), "t") ?? After(from, Years().Match(text));
        return new(from, to, to is null && Open().IsMatch(text));
    }

    private static DateOnly? After(DateOnly? from, Match years)
    {
        if (from is not { } first || !years.Success)
        {
            return null;
        }

        var said = years.Groups["n"].Value;
        var at = "一二三四五六七八九十".IndexOf(said, StringComparison.Ordinal);
        var count = at >= 0 ? at + 1 : said == "两" ? 2 : int.Parse(said, CultureInfo.InvariantCulture);
        return count is > 0 and <= 50 ? first.AddYears(count).AddDays(-1) : null;
    }

    private static DateOnly? DayOf(Match match, string side)
    {
        if (!match.Success)
        {
            return null;
        }

        int Part(string name, int missing) => match.Groups[side + name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : missing;
        var (year, month) = (Part("y", 0), Part("m", side == "t" ? 12 : 1));
        if (year is < 1950 or > 2200 || month is < 1 or > 12)
        {
            return null;
        }

        var last = DateTime.DaysInMonth(year, month);
        var day = Part("d", side == "t" ? last : 1);
        return day >= 1 && day <= last ? new DateOnly(year, month, day) : null;
    }

    private const string From1 = @"(?<fy>(?:19|20)\d{2})\s*(?:年|-|/|\.)\s*(?:(?<fm>\d{1,2})\s*(?:月|-|/|\.)\s*(?:(?<fd>\d{1,2})\s*日?)?)?";
    private const string To1 = @"(?<ty>(?:19|20)\d{2})\s*(?:年|-|/|\.)\s*(?:(?<tm>\d{1,2})\s*(?:月|-|/|\.)\s*(?:(?<td>\d{1,2})\s*日?)?)?";

    [GeneratedRegex(From1 + @"\s*(?:起)?\s*(?:至|到|—|–|~|-)+\s*" + To1)]
    private static partial Regex Span();

    [GeneratedRegex(@"(?:(?:自|从|于)?\s*" + From1 + @"\s*(?:起)?\s*(?:正式)?(?:施行|实施|执行|生效|起效|起))|(?:(?:施行|实施|生效|执行)(?:日期|时间|之日)?[:：为是自]*\s*" + From1 + ")")]
    private static partial Regex Begins();

    [GeneratedRegex(@"(?:有效期|执行期限?|执行|实施期限?|有效|政策|期限)?\s*(?:为|截止|延续|延长)?(?:至|到)\s*" + To1 + @"(?!\s*(?:起|开始|期间))|(?:失效|截止|废止)(?:日期|时间)?[:：为是]*\s*" + To1)]
    private static partial Regex Ends();

    [GeneratedRegex(@"有效期(?:限)?[为:：是]?\s*(?<n>[一二两三四五六七八九十]|\d{1,2})\s*年")]
    private static partial Regex Years();

    [GeneratedRegex(@"长期(?:有效|执行|施行)?|未规定截止|起，长期")]
    private static partial Regex Open();
}
