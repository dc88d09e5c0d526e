using System.Globalization;
using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Sums that are a price of one thing or of one period (每个月8000, 300块一台), and how many periods are unpaid.</summary>
internal static partial class UnitPrices
{
    /// <summary>What the sum is for, or null when it stands for itself.</summary>
    /// <param name="before">The clause in front of the sum.</param>
    /// <param name="behind">The clause behind it.</param>
    public static AmountUnit? Of(string before, string behind)
    {
        if (PeriodBefore().IsMatch(before) || PeriodBehind().IsMatch(behind))
        {
            return AmountUnit.PerPeriod;
        }
        return EachBefore().IsMatch(before) || EachBehind().IsMatch(behind) ? AmountUnit.Each : null;
    }

    /// <summary>Periods that are unpaid: 欠了5个月, 三期没付, missed 4 months, ×7个月; read only beside a price per period.</summary>
    public static int? Periods(string text)
    {
        foreach (Match match in Count().Matches(text))
        {
            var words = match.Groups["n"].Value;
            var number = int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var plain) ? plain
                : Recognizers.Number(words) ?? Recognizers.EnglishWords(words).Select(word => (decimal?)word.Value).FirstOrDefault();
            if (number is >= 1 and <= 240)
            {
                return (int)number;
            }
        }
        return null;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?:每(?:个)?(?:月|季度?|年|期|周|星期|礼拜|天|半年)|月租金?|月费|年费|季度?租|年租金?|房租一月|(?:^|[,。;\s租费资薪机车台套辆])一个?(?:月|季度|期|年|天|日|周|班)|一期)(?:租金|房租|费用?|服务费|管理费|工资|薪水|货款|款|物业费|要|是|给|付|收|应付|应该|应|的|各|大概|约|租|:|\p{L}{0,4}费)*\s*$|(?:monthly|quarterly|yearly|annual|weekly)\s+(?:\w+\s){0,2}(?:of|is|was|:)?\s*$", Ways)]
    private static partial Regex PeriodBefore();

    [GeneratedRegex(@"^\s*(?:元|块)?(?:一|每|/)\s*个?(?:月|季度?|年|期|周|天)|^\s*(?:×|x|X|\*|乘以?)\s*\d+\s*(?:个月|期|个季度|年|months?)|^\s*(?:an?|per|each|every|/)\s*(?:month|quarter|year|week|day)", Ways)]
    private static partial Regex PeriodBehind();

    [GeneratedRegex(@"(?:每(?:一)?(?:个(?!月|季)|台|套|件|份|位|人|场|次|张|只|平方?米?|平|米|吨|箱|单|条|家|间|块|瓶|本|公斤|斤|车|盒)\p{L}{0,4}?|单价(?:是|:|为)?|一(?:台|套|件|份|张|平米?|吨|箱)\p{L}{0,3}?)\s*$|(?:unit price(?: of| is)?|each \w+ (?:is|costs?|was))\s*$", Ways)]
    private static partial Regex EachBefore();

    [GeneratedRegex(@"^\s*(?:元|块)?(?:(?:一|每|/)\s*(?:个(?!月|季|星|礼|亿)|台|套|件|份|位|人|场|次|张|只|平方?|平|米|吨|箱|单(?!子)|条|家|间|瓶|本|公斤|斤|车|盒)|每(?:个|台))|^\s*(?:each\b|apiece|per (?!month|year|quarter|week|day|cent|annum)\w+|a piece)", Ways)]
    private static partial Regex EachBehind();

    [GeneratedRegex(@"(?<![第\d.])(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve))\s*(?:个(?:月|季度|年头|周|星期)|期|季度?(?=没|未|欠)|年(?=没|未|的|,)|(?:unpaid |missed )?(?:months?|quarters?|instal?lments?|weeks?)\b)(?!\s*(?:\d|[一二两三四五六七八九十]))", Ways)]
    private static partial Regex Count();
}
