using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>A figure that counts money, with its bounds and currency worked out.</summary>
internal sealed record Sum(Money Money, int Start, int End);

/// <summary>Picks the figures of a text that are money.</summary>
internal static partial class AmountFinder
{
    public static List<Sum> Find(NormalText source, IReadOnlyList<Figure> figures, AskedSlot? asked)
    {
        var sums = new List<Sum>();
        foreach (var figure in figures)
        {
            var unit = Unit().Match(source.Text[figure.End..Math.Min(source.Text.Length, figure.End + 16)]);
            if (!figure.IsVague && IsMoney(source.Text, figure, unit, asked, figures.Count))
            {
                sums.Add(Sum(source, figure, unit));
            }
        }
        return sums;
    }

    private static bool IsMoney(string text, Figure figure, Match unit, AskedSlot? asked, int count)
    {
        var before = text[Math.Max(0, figure.Start - 6)..figure.Start];
        if (unit.Success && unit.Length > 0 || Sign().IsMatch(before))
        {
            return !Duration().IsMatch(text[figure.End..]);
        }
        if (NotMoneyAfter().IsMatch(text[figure.End..]) || NotMoneyBefore().IsMatch(before) || InsideCode(text, figure))
        {
            return false;
        }
        if (figure.Scale >= 1_000)
        {
            return true;
        }
        var size = figure.Value ?? figure.High ?? 0;
        return asked == AskedSlot.Amount && (count == 1 || size >= 100) || size >= 100 && !IsYear(figure, text) && NearMoney().IsMatch(Clause(text, figure));
    }

    private static Sum Sum(NormalText source, Figure figure, Match unit)
    {
        var start = figure.Start - Sign().Match(source.Text[..figure.Start]).Length;
        var end = figure.End + unit.Length;
        var (approx, bound) = Qualifiers.Of(source.Text, start, end);
        approx |= figure.IsApprox;
        var currency = Foreign().IsMatch(source.Text[start..end]) ? CurrencyOf(source.Text[start..end]) : "CNY";
        var value = Cents(unit, figure.Value);
        var words = source.Words(start, end - start);
        var money = (figure.IsRange, bound) switch
        {
            (true, _) => new Money(null, approx, figure.Low, figure.High, currency, words),
            (_, Bound.Max) => new Money(null, false, null, value, currency, words),
            (_, Bound.Min) => new Money(null, false, value, null, currency, words),
            _ => new Money(value, approx, null, null, currency, words),
        };
        return new(money, start, end);
    }

    // 三块五 is 3.50; 三万五千元五角 likewise.
    private static decimal? Cents(Match unit, decimal? value) =>
        value + Digit(unit.Groups["jiao"]) / 10m + Digit(unit.Groups["fen"]) / 100m;

    private static int Digit(Group group) =>
        !group.Success ? 0 : Numerals.Digit(group.Value[0]) is >= 0 and var digit ? digit : group.Value[0] - '0';

    private static string CurrencyOf(string words) =>
        Currencies.Named(words) ?? Recognizers.Currency(words) ?? "CNY";

    private static bool IsYear(Figure figure, string text) =>
        figure is { IsPlain: true, Length: 4, Value: >= 1990 and <= 2049 } && !NearSum().IsMatch(text[Math.Max(0, figure.Start - 3)..figure.Start]);

    private static bool InsideCode(string text, Figure figure) =>
        figure.IsPlain && (figure.Length >= 11 && !text.AsSpan(figure.Start, figure.Length).ContainsAny(',', '.') || figure.Start > 0 && (char.IsAsciiLetter(text[figure.Start - 1]) || text[figure.Start - 1] is '-' or '/' or '_')
        || figure.End < text.Length && text[figure.End] is '-' or '/' or '_' or ':');

    private static string Clause(string text, Figure figure)
    {
        var from = text.LastIndexOfAny(['。', ';', '!', '?', '\n'], Math.Max(0, figure.Start - 1)) + 1;
        return figure.Value >= 1_000 ? text[Math.Max(from, figure.Start - 24)..Math.Min(text.Length, figure.End + 36)] : text[Math.Max(from, figure.Start - 14)..Math.Min(text.Length, figure.End + 8)];
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(?:多|来|余|出头|左右|上下|整)?\s*(?:个)?(?:万元|元人民币|元整|元|圆整|圆|块钱|块(?!地|砖|屏|板|表|玻)|人民币|rmb|cny|yuan|kuai|美元|美金|美刀|刀(?!具|片|工|柄|削)|us\s?dollars?|usd|dollars?|bucks|港币|港元|港幣|hkd|欧元|eur(?:os?)?|日元|日币|日圆|jpy|yen|英镑|gbp|pounds|新加坡元|新加坡币|新币|坡币|sgd|澳元|澳币|aud|加元|加币|cad|韩元|韩币|韩圜|krw|新台币|台币|twd|ntd|瑞士法郎|瑞郎|chf|卢布|rub|泰铢|thb)(?:(?<jiao>[\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])(?:(?:毛|角)(?:(?<fen>[\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?|(?=$|[,.。;!?\s)钱整吧左啊呢]|一(?:个|台|件|套|份|斤|米|张))))?(?:钱|整|人民币|rmb)?", Ways)]
    private static partial Regex Unit();

    [GeneratedRegex(@"(?:¥|us\$|hk\$|\$|€|£|rmb|cny|usd|hkd|eur|gbp|人民币|新台币|台币|港币|港元|美元|美金|欧元|日元|日币|英镑|澳元|加元|韩元|新加坡元|新币|nt\$|sgd|aud|cad|jpy|twd|krw|chf)[\s:]*$", Ways)]
    private static partial Regex Sign();

    [GeneratedRegex(@"[$€£]|usd|hk|eur|gbp|jpy|dollar|bucks|pound|美|港|欧|刀|日元|日币|日圆|yen|英镑|新加坡|新币|坡币|sgd|澳|aud|加元|加币|cad|韩|krw|台币|twd|ntd|瑞|chf|卢布|rub|泰|thb", Ways)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^\s*(?:多|来|余)?\s*(?:个(?!亿|万)|人|年|月|日|号|天|周|星期|礼拜|笔|份|次|家|套|张|[%％]|平|㎡|岁|名|位|期|台|楼|层|室|栋|幢|单|条|段|章|版|小时|分钟|成|倍|折|度|公里|封|页|方|集|部|场|批|轮|薪|件|只(?!打|付|给|收|有|还|是|剩|到|结|转|汇|拿|要|欠)|粒|分(?!别|期|两|三)|毛(?!利|坯)|角|趟|车|桶|瓶|卷|根|块(?=地|砖|屏|板|表|玻)|班|组|户|栏|吨|米|公斤|斤|粉丝|用户|字|st\b|nd\b|rd\b|th\b|days?\b|weeks?\b|months?\b|years?\b|projects?\b|invoices?\b|people|persons?\b|pcs|am\b|pm\b|点(?![吧儿的啊了吗,。多]|$)|后|hours?)", Ways)]
    private static partial Regex NotMoneyAfter();

    [GeneratedRegex(@"(?:百分之|第|no\.?|编号|单号|#|电话|手机|微信|号码|[栋幢楼层室号])[\s:]*$", Ways)]
    private static partial Regex NotMoneyBefore();

    [GeneratedRegex(@"^\s*元(?:旦|月)", Ways)]
    private static partial Regex Duration();

    [GeneratedRegex(@"款|钱|费|欠|付|价|额|尾|帐|账|剩|差|结|金|给了|给过|拿|收|扣|owe|owing|invoice|balance|pay|paid|amount|price|outstanding|due|total|deposit|cost", Ways)]
    private static partial Regex NearMoney();

    [GeneratedRegex(@"款|欠|额|价|剩|付|费|owe|amount|balance", Ways)]
    private static partial Regex NearSum();
}
