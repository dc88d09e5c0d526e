using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Finds a telephone number in a message and checks it.</summary>
internal static partial class Phones
{
    public static PhoneNumber? Read(NormalText source, AskedSlot? asked)
    {
        var spoken = PhoneNumbers.Spoken(source.Text);
        // 一三八，零八零二，二三三一 as the answer: the commas only part the groups.
        spoken = asked == AskedSlot.Phone && Parted().Match(spoken) is { Success: true } parted && parted.Value.Count(char.IsAsciiDigit) == 11
            ? spoken[..parted.Index] + parted.Value.Replace(',', ' ').Replace('、', ' ') + spoken[(parted.Index + parted.Length)..] : spoken;
        if (!Enough().IsMatch(spoken))
        {
            return null;
        }
        foreach (var (start, end) in Spans(spoken))
        {
            var extension = Extension().Match(spoken[end..]);
            var to = end + (extension.Success ? extension.Length : 0);
            var inside = Sums().IsMatch(spoken[to..]) && asked != AskedSlot.Phone;
            if (!inside && PhoneNumbers.Check(spoken[start..to]) is { } phone)
            {
                return phone with { Words = source.Words(start, to - start) };
            }
        }
        return null;
    }

    // Recognizers-Text finds the usual shapes; numbers read aloud in groups or with dots are taken by the own pattern.
    private static IEnumerable<(int Start, int End)> Spans(string text)
    {
        foreach (Match match in Coded().Matches(text))
        {
            yield return (match.Index, match.Index + match.Length);
        }
        foreach (var span in Recognizers.PhoneSpans(text))
        {
            if (Whole(text, span.Start, span.End))
            {
                yield return span;
            }
        }
        foreach (Match match in Grouped().Matches(text))
        {
            yield return (match.Index, match.Index + match.Length);
        }
    }

    private static bool Whole(string text, int start, int end) =>
        (start == 0 || !char.IsAsciiDigit(text[start - 1])) && (end == text.Length || !char.IsAsciiDigit(text[end]));

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<!\d)1[3-9]\d(?:[,、]?\d){8,12}(?!\d)", Ways)]
    private static partial Regex Parted();

    [GeneratedRegex(@"(?:\d[\s().-]{0,2}){7}", Ways)]
    private static partial Regex Enough();

    [GeneratedRegex(@"(?<![\d.])(?:\+?86[\s-]?)?(?:1[3-9](?:[\s.-]?\d){9}|\(?0\d{2,3}\)?[\s.-]?[2-9](?:[\s.-]?\d){6,7}|[48]00(?:[\s.-]?\d){7})(?!\d)", Ways)]
    private static partial Regex Grouped();

    // +852 5123 4567, 00886 912 345 678.
    [GeneratedRegex(@"(?<!\d)(?:\+|00)(?!86)[1-9]\d{0,2}(?:[\s().-]{0,2}\d){6,13}(?!\d)", Ways)]
    private static partial Regex Coded();

    [GeneratedRegex(@"^\s*(?:转|分机号?|-|ext\.?|x|#)+\s*:?\s*\d{1,6}(?!\d)", Ways)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^\s*(?:元|块|万)", Ways)]
    private static partial Regex Sums();
}
