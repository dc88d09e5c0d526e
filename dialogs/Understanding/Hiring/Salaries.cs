using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Pay: figures or a range with period, number of months, before or after tax.</summary>
internal static partial class Salaries
{
    public static Salary? Read(NormalText source, IReadOnlyList<Figure> figures, AskedSlot? asked)
    {
        var text = source.Text;
        var months = MonthsAYear().Match(text);
        var negotiable = Negotiable().Match(text);
        var tax = Post().IsMatch(text) ? SalaryTax.Post : Pre().IsMatch(text) ? SalaryTax.Pre : (SalaryTax?)null;
        foreach (var figure in figures)
        {
            if (!figure.IsVague && IsPay(text, figure, asked))
            {
                return Build(source, figure, Months(months), negotiable.Success, tax);
            }
        }
        var talks = negotiable.Success && (asked == AskedSlot.Salary || About().IsMatch(text) || negotiable.Value.Contains('薪', StringComparison.Ordinal));
        return talks ? new(null, null, Period(text), Months(months), true, false, tax, source.Words(negotiable.Index, negotiable.Length)) : null;
    }

    /// <summary>Commission comes on top: 底薪加提成.</summary>
    public static bool HasCommission(string text) => Commission().IsMatch(text) && !NoCommission().IsMatch(text);

    private static Salary Build(NormalText source, Figure figure, int? months, bool negotiable, SalaryTax? tax)
    {
        var (approx, bound) = Qualifiers.Of(source.Text, figure.Start, Math.Min(source.Text.Length, figure.End + Unit().Match(source.Text[figure.End..]).Length));
        var period = Period(source.Text[Math.Max(0, figure.Start - 12)..Math.Min(source.Text.Length, figure.End + 16)]);
        var low = figure.Low ?? (bound == Bound.Max ? null : figure.Value);
        var high = figure.High ?? (bound == Bound.Min ? null : figure.Value);
        // 8-12: thousands are meant.
        var scale = high is <= 80 && figure.Scale == 1 && period is SalaryPeriod.Month ? 1_000 : 1;
        return new(low * scale, high * scale, period, months, negotiable, approx && bound == Bound.None || figure.IsApprox, tax, source.Words(figure.Start, figure.Length));
    }

    private static bool IsPay(string text, Figure figure, AskedSlot? asked)
    {
        var before = text[Math.Max(0, figure.Start - 12)..figure.Start];
        var after = text[figure.End..];
        if (NotPay().IsMatch(after) || Phone().IsMatch(text[figure.Start..]))
        {
            return false;
        }
        var size = figure.High ?? figure.Value ?? 0;
        var near = About().IsMatch(before) || About().IsMatch(after[..Math.Min(8, after.Length)]) || Sign().IsMatch(before);
        return asked == AskedSlot.Salary || figure.Scale >= 1_000 || Unit().IsMatch(after) && size >= 10 || near && size >= 10 || (figure.IsPlain || figure.IsRange && figure.Scale == 1 && figure.Low >= 1_500) && size is >= 1_500 and (< 1_990 or > 2_049) and < 1_000_000;
    }

    private static SalaryPeriod Period(string text) =>
        Hour().IsMatch(text) ? SalaryPeriod.Hour : Day().IsMatch(text) ? SalaryPeriod.Day : Year().IsMatch(text) ? SalaryPeriod.Year : SalaryPeriod.Month;

    private static int? Months(Match match) => !match.Success ? null
        : match.Groups["n"].Success && int.TryParse(match.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture, out var plain) ? plain
        : (int?)Recognizers.Number(match.Groups["n"].Value);

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"提成|佣金|抽成|commission", Ways)]
    private static partial Regex Commission();

    [GeneratedRegex(@"(?:没有?|无|不含|不算)(?:提成|佣金)|no commission", Ways)]
    private static partial Regex NoCommission();

    [GeneratedRegex(@"(?<n>1[2-9]|2[0-4]|十[二三四五六七八])\s*(?:薪|个月(?:的)?(?:薪|工资|薪资)|months?(?:'| of)? ?(?:salary|pay))|(?<=[\dk千万])\s*[*×xX]\s*(?<n>1[2-9]|2[0-4])(?!\d|[.kK千])", Ways)]
    private static partial Regex MonthsAYear();

    [GeneratedRegex(@"薪资?面议|面议|面谈|可以?(?:再)?(?:谈|商量|聊|议)|好谈|好商量|再谈|详谈|可议|商量着?来|(?:看|按|根据|凭|依).{0,4}(?:能力|经验|水平|情况|表现|本事|资历)|面试(?:时|的时候|再|后)?(?:谈|定|聊)|当面谈|谈了再|另议|negotiable|\bDOE\b|depend(?:s|ing) on|competitive|\btbd\b", Ways)]
    private static partial Regex Negotiable();

    [GeneratedRegex(@"税后|到手|拿到手|实发|after tax|take.?home|\bnet\b", Ways)]
    private static partial Regex Post();

    [GeneratedRegex(@"税前|before tax|pre.?tax|\bgross\b", Ways)]
    private static partial Regex Pre();

    [GeneratedRegex(@"薪|工资|待遇|收入|底薪|月入|日结|月结|周结|按(?:天|日|小时|月|年|件)|报酬|薪酬|到手|税前|税后|开价|pay|salary|wage|stipend|compensation|package", Ways)]
    private static partial Regex About();

    [GeneratedRegex(@"[¥$]\s*$|rmb\s*$|(?:一个?|每个?|月|天|日|时|年)(?:月|天|日|小时|年|包)?\s*(?:给|大概|大约|差不多|有|约)?\s*$", Ways)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^\s*(?:多)?(?:元|块钱?|k\b|rmb|yuan)?\s*(?:(?:/|每|一|1|per|an?|a)\s*(?:个)?(?:月|天|日|小时|时|年|h\b|hr|hour|day|month|year)|元|块|rmb|yuan|monthly|hourly|annually)", Ways)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^\s*(?:多|来|几)?\s*(?:个(?!w|万)|人|名|位|岁|年(?!薪)|月|号|天|薪|小时|%|点|以上学历|期|楼|层|平|本|届|岗|people|persons?|years?|months?|days?|hours?|\w*\s?(?:engineers?|developers?|workers?|designers?|interns?|positions?))", Ways)]
    private static partial Regex NotPay();

    [GeneratedRegex(@"^(?:1[3-9]\d{9}|0\d{2,3}-\d{7})", Ways)]
    private static partial Regex Phone();

    [GeneratedRegex(@"时薪|小时|按时|/\s*(?:h(?:ou)?r?\b|时)|per hour|an hour|hourly|/hr|/时", Ways)]
    private static partial Regex Hour();

    [GeneratedRegex(@"日薪|按[天日]|天算|[/每一]\s*[天日]|日结|per day|a day|daily|/day", Ways)]
    private static partial Regex Day();

    [GeneratedRegex(@"年薪|[/每一]\s*年|年收入|年包|per year|a year|annual|per annum|\bp\.?a\.?\b|yearly|/year", Ways)]
    private static partial Regex Year();
}
