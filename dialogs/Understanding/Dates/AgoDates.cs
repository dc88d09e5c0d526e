using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Dates counted back from today (三个月前, 拖了一年多) and day words (昨天, 上周五).</summary>
internal static partial class AgoDates
{
    public static IEnumerable<DateHit> Find(string text, DateOnly today, bool future)
    {
        foreach (Match match in Ago().Matches(text).Concat(YearAndMonths().Matches(text)))
        {
            if (Back(match, text, today) is { } hit)
            {
                yield return hit;
            }
        }
        foreach (Match match in DayWord().Matches(text))
        {
            yield return new(match.Index, match.Index + match.Length, Iso.Day(today.AddDays(Shift(match.Value))));
        }
        foreach (Match match in Week().Matches(text))
        {
            yield return WeekDay(match, today);
        }
        foreach (Match match in BareWeekDay().Matches(text))
        {
            var index = Math.Min("一二三四五六日天".IndexOf(match.Groups["d"].Value, StringComparison.Ordinal), 6);
            yield return new(match.Index, match.Index + match.Length, Iso.Day(NearestDay(index, today, future)));
        }
    }

    private static DateHit? Back(Match match, string text, DateOnly today)
    {
        var before = text[Math.Max(0, match.Index - 8)..match.Index];
        var after = text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 8)];
        var ago = match.Groups["ago"].Success;
        if (!ago && !(Lasting().IsMatch(before) || StillOpen().IsMatch(after)) || NotPast().IsMatch(before + "|" + after))
        {
            return null;
        }
        if (match.Groups["mm"] is { Success: true } months)
        {
            var back = (int)(Number(match.Groups["yy"].Value) ?? 0) * 12 + (int)(Number(months.Value) ?? 0);
            return new(match.Index, match.Index + match.Length, Iso.Month(today.AddMonths(-back)), match.Value.Contains('多', StringComparison.Ordinal)) { IsDuration = true };
        }
        if (Neighbours(match.Groups["n"].Value) is { } pair)
        {
            var (from, to) = (Subtract(today, pair.High, match.Groups["u"].Value, false), Subtract(today, pair.Low, match.Groups["u"].Value, false));
            return from is null ? null : new(match.Index, match.Index + match.Length, null, false, from, to) { IsDuration = true };
        }
        if (Amount(match) is not { } count)
        {
            return null;
        }
        var approx = match.Groups["more"].Success || match.Groups["u"].Value.Contains('多', StringComparison.Ordinal) || match.Value.Contains("左右", StringComparison.Ordinal) || Nearly().IsMatch(before);
        var iso = Subtract(today, count, match.Groups["u"].Value, match.Groups["half"].Success);
        return iso is null ? null : new(match.Index, match.Index + match.Length, iso, approx) { IsDuration = true };
    }

    private static decimal? Amount(Match match) => match.Groups["n"].Value switch
    {
        "半" => 0.5m,
        "大半" => 0.5m,
        "几" or "好几" or "数" => null,
        var number => Number(number),
    };

    private static decimal? Number(string words) =>
        decimal.TryParse(words, System.Globalization.CultureInfo.InvariantCulture, out var plain) ? plain : Recognizers.Number(words);

    // 四五个月, 两三年: neighbouring numerals are a span.
    private static (int Low, int High)? Neighbours(string words) =>
        words.Length == 2 && Numerals.Digit(words[0]) is > 0 and var low && Numerals.Digit(words[1]) == low + 1 ? (low, low + 1) : null;

    private static string? Subtract(DateOnly today, decimal count, string unit, bool half)
    {
        if (count is < 0 or > 400)
        {
            return null;
        }
        var whole = (int)count;
        if (count == 0.5m && unit.Contains('月', StringComparison.Ordinal))
        {
            return Iso.Day(today.AddDays(-15));
        }
        return unit switch
        {
            "年" when half || count != whole => Iso.Month(today.AddMonths(-(int)((count + (half ? 0.5m : 0)) * 12))),
            "年" when whole < 70 => Iso.Year(today.Year - whole),
            "年" => null,
            "天" or "日" => Iso.Day(today.AddDays(-whole)),
            "周" or "个周" or "星期" or "礼拜" or "个星期" or "个礼拜" => Iso.Day(today.AddDays(-7 * whole)),
            _ => Iso.Month(today.AddMonths(-whole)),
        };
    }

    private static int Shift(string word) => word switch
    {
        "大前天" => -3,
        "前天" or "前日" => -2,
        "昨天" or "昨日" or "昨晚" or "yesterday" => -1,
        "明天" or "明日" or "tomorrow" => 1,
        "大后天" => 3,
        "后天" or "后日" => 2,
        _ => 0,
    };

    // Weeks start on Monday.
    private static DateHit WeekDay(Match match, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var words = match.Groups["w"].Value;
        var weeks = words.Count(c => c == '下') - words.Count(c => c == '上');
        monday = monday.AddDays(7 * weeks);
        if (!match.Groups["d"].Success)
        {
            return new(match.Index, match.Index + match.Length, null, false, Iso.Day(monday), Iso.Day(monday.AddDays(6)));
        }
        if (match.Groups["d"].Value == "末")
        {
            return new(match.Index, match.Index + match.Length, null, false, Iso.Day(monday.AddDays(5)), Iso.Day(monday.AddDays(6)));
        }
        var index = "一二三四五六日".IndexOf(match.Groups["d"].Value, StringComparison.Ordinal);
        var day = index >= 0 ? index : match.Groups["d"].Value is "天" ? 6 : match.Groups["d"].Value[0] - '1';
        return new(match.Index, match.Index + match.Length, Iso.Day(monday.AddDays(day)));
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<![第\d.])(?<n>大半|半|\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,3}|好几|几|数)(?<more>多|来)?(?<u>年|个多月|个半月|个月|月(?=之?前)|个?周|个?星期|个?礼拜|天|日(?=前|之前))(?!薪|级|度|期|底|初|结)(?<half>半)?(?<more>多|出头|左右)?\s?(?<ago>之前|以前|前(?!后|端|台|款))?", Ways)]
    private static partial Regex Ago();

    // 一年零两个月.
    [GeneratedRegex(@"(?<yy>\d{1,2}|[一二两三四五六七八九])年(?:零|又|加)?(?<mm>\d{1,2}|[一二两三四五六七八九十]{1,2})个多?月(?<ago>之前|以前|前(?!后))?", Ways)]
    private static partial Regex YearAndMonths();

    [GeneratedRegex(@"(?:拖|欠|逾期|超期|过期|过|等|催|压|赖|耗|躲|扯|晚|超过?|已经?|都|快|有|近|将近|差不多|大概|整整|足足|算下来|到现在)(?:了|我们|我|快|有|将近|近|大概|差不多|都|整整|已经|了快|了有|了我们?|超过|足足|,)*$", Ways)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"^\s*(?:了|没|未|不给|还没|一直|都没|过去)", Ways)]
    private static partial Regex StillOpen();

    // Terms and seniority, not a date: 三年经验, 质保一年, 合同期两年, 每年, 账期60天.
    [GeneratedRegex(@"经验|经历|从业|行业|质保|保修|有效|合同期|账期|月结|每|工作了?|\|内|\|以内|\|之内|\|期|做了|合作了?|成立|开了|干了", Ways)]
    private static partial Regex NotPast();

    [GeneratedRegex(@"快|近|差不多|大概|大约|约|左右$", Ways)]
    private static partial Regex Nearly();

    [GeneratedRegex(@"大前天|前天|前日|昨天|昨日|昨晚|今天|今日|大后天|后天|明天|明日|\byesterday\b|\btoday\b|\btomorrow\b", Ways)]
    private static partial Regex DayWord();

    // A week day alone is the most recent one, for the start of a job the next.
    private static DateOnly NearestDay(int index, DateOnly today, bool future)
    {
        var shift = (index - ((int)today.DayOfWeek + 6) % 7 + 7) % 7;
        return today.AddDays(future || shift == 0 ? shift : shift - 7);
    }

    [GeneratedRegex(@"(?<![上这本下每个一二两三四五六七八九十\d双大])(?:周|星期|礼拜)(?<d>[一二三四五六日天])(?![年庆])", Ways)]
    private static partial Regex BareWeekDay();

    [GeneratedRegex(@"(?<w>上上|上|这|本|下下|下)个?(?:周|星期|礼拜)(?<d>[一二三四五六日天末1-7])?(?!期)", Ways)]
    private static partial Regex Week();
}
