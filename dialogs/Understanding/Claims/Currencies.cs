using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Currencies that Recognizers-Text does not know by their short or spoken names, and a currency said apart from its sum (1200万，日元).</summary>
internal static partial class Currencies
{
    /// <summary>ISO 4217, or null when the words hold none of these names.</summary>
    public static string? Named(string words)
    {
        var match = Name().Match(words);
        return match.Success ? Name().GetGroupNames().FirstOrDefault(name => name.Length == 3 && match.Groups[name].Success) : null;
    }

    /// <summary>The currency of sums that carry none themselves: after a comma, 是, 按 or in brackets.</summary>
    public static string? Apart(string text) => Detached().Match(text) is { Success: true } match ? Named(match.Groups["c"].Value) : null;

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Names = @"(?<HKD>hk\$?|港)|(?<TWD>nt\$|台币|twd|ntd)|(?<SGD>新加坡|新币|坡币|sgd)|(?<AUD>澳|aud)|(?<CAD>加元|加币|\bcad)|(?<KRW>韩|krw)|(?<CHF>瑞|chf)|(?<RUB>卢布|\brub)|(?<THB>泰|thb)|(?<JPY>日元|日币|日圆|jpy|yen)|(?<EUR>欧|€|eur)|(?<GBP>英镑|£|gbp|pound)|(?<USD>美|刀|\$|usd|dollar|bucks)";

    [GeneratedRegex(Names, Ways)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:(?<!不)是|[按以算,。;(\s])\s*(?:的|结算|计算?)?(?<c>美元|美金|美刀|港币|港元|欧元|日元|日币|英镑|新币|新加坡元|澳元|加元|韩元|新台币|台币|usd|eur(?:os)?|jpy|hkd|gbp|sgd|us dollars)(?=$|[,。;)!\s结计算]|的)", Ways)]
    private static partial Regex Detached();
}
