using System.Globalization;
using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Shares of the price: 付了三成, 尾款30%没付, 付了一半.</summary>
internal static partial class Percents
{
    public static (decimal? Paid, decimal? Owed) Read(string text)
    {
        decimal? paid = null, owed = null;
        foreach (Match share in Share().Matches(text))
        {
            if (Value(share) is not { } value)
            {
                continue;
            }
            var before = Cut().Split(text[Math.Max(0, share.Index - 16)..share.Index])[^1];
            var after = text[(share.Index + share.Length)..Math.Min(text.Length, share.Index + share.Length + 24)];
            after = Cut().Split(after)[0];
            var owedBefore = OwedWords().Matches(before).LastOrDefault()?.Index ?? -1;
            var paidBefore = PaidWords().Matches(before).LastOrDefault()?.Index ?? -1;
            if (owedBefore > paidBefore || owedBefore == paidBefore && OwedWords().IsMatch(after))
            {
                owed ??= value;
            }
            else if (paidBefore >= 0 || PaidWords().IsMatch(after))
            {
                paid ??= value;
            }
        }
        return (paid, owed);
    }

    private static decimal? Value(Match share)
    {
        if (share.Groups["half"].Success)
        {
            return 50;
        }
        var number = share.Groups["n"].Value;
        var value = decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var plain) ? plain : Recognizers.Number(number);
        value *= share.Groups["tenths"].Success ? 10 : 1;
        return share.Groups["tail"].Success ? value + 5 : value is > 0 and <= 100 ? value : null;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<n>\d{1,3}(?:\.\d+)?)\s*(?:%|percent|个点)|百分之(?<n>[零一二三四五六七八九十百]{1,4}|\d{1,3})|(?<n>[一二两三四五六七八九\d])(?<tenths>成)(?!立|功|交|都|品|本|员)(?<tail>半)?|(?<half>一半|half)", Ways)]
    private static partial Regex Share();

    [GeneratedRegex(@"[,。;!?、]")]
    private static partial Regex Cut();

    [GeneratedRegex(@"没付|未付|没给|没结|剩|还欠|尾款|欠|余|还差|owe|unpaid|outstanding|remain|left|balance|overdue|(?:not|never) (?:been )?paid|(?:hasn|haven)'?t (?:yet )?(?:been )?paid", Ways)]
    private static partial Regex OwedWords();

    [GeneratedRegex(@"(?<!没|未|不)付|给了|收到|收了|打了|首付|预付|定金|已结|结了|到账|paid|received|deposit|upfront", Ways)]
    private static partial Regex PaidWords();
}
