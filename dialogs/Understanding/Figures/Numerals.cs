namespace FrontDoor.Dialogs.Understanding;

/// <summary>What each character of a number is worth.</summary>
internal static class Numerals
{
    private const string Digits = "零一二三四五六七八九";
    private const string Capitals = "〇壹贰叁肆伍陆柒捌玖";

    /// <summary>0 to 9, or -1.</summary>
    public static int Digit(char c) => c switch
    {
        '两' or '俩' or '弍' => 2,
        '仨' => 3,
        '〇' => 0,
        _ => Math.Max(Digits.IndexOf(c, StringComparison.Ordinal), Capitals.IndexOf(c, StringComparison.Ordinal)),
    };

    /// <summary>10, 100, 1,000, 10,000, 10^6 or 10^8, or 0 when the character is no unit.</summary>
    public static decimal Unit(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' or 'k' or 'K' => 1_000,
        '万' or 'w' or 'W' => 10_000,
        'M' or 'm' => 1_000_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    public static bool IsChinese(char c) => Digit(c) >= 0 || c is '几' or '廿' || (!char.IsAscii(c) && Unit(c) > 0);
}
