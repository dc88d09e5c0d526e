using System.Text;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>A sum in financial capitals, as papers for courts and banks write it (正确填写票据和结算凭证的基本规定, article 3-5): 35000 is 叁万伍仟元整.</summary>
public static class CapitalAmount
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Groups = ["", "万", "亿", "万亿"];

    /// <param name="yuan">0 or more, below 10^16; rounded to the fen.</param>
    public static string Of(decimal yuan)
    {
        var fen = (long)(Math.Round(yuan, 2, MidpointRounding.AwayFromZero) * 100);
        ArgumentOutOfRangeException.ThrowIfNegative(fen);
        var (whole, jiao, rest) = (fen / 100, (int)(fen / 10 % 10), (int)(fen % 10));
        var text = new StringBuilder(whole > 0 ? Whole(whole) + "元" : jiao + rest == 0 ? "零元" : "");
        if (jiao + rest == 0)
        {
            return text.Append('整').ToString();
        }

        // 壹元零伍分: an empty place between two that are not is read aloud.
        text.Append(jiao > 0 ? Digits[jiao] + "角" : whole > 0 ? "零" : "");
        return text.Append(rest > 0 ? Digits[rest] + "分" : "整").ToString();
    }

    private static string Whole(long number)
    {
        var text = "";
        var (group, isGap) = (0, false);
        for (; number > 0; number /= 10_000, group++)
        {
            var part = (int)(number % 10_000);
            if (part == 0)
            {
                isGap = text.Length > 0;
                continue;
            }

            text = Part(part) + Groups[group] + (isGap ? "零" : "") + text;
            isGap = part < 1000;
        }

        return text;
    }

    private static string Part(int number)
    {
        var text = "";
        var isGap = false;
        for (var place = 0; number > 0; number /= 10, place++)
        {
            var digit = number % 10;
            if (digit == 0)
            {
                isGap = text.Length > 0;
                continue;
            }

            text = Digits[digit] + Places[place] + (isGap ? "零" : "") + text;
            isGap = false;
        }

        return text;
    }
}
