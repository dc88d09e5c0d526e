using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Numbers in English words, read by Recognizers-Text; asked only where such a word stands.</summary>
internal static partial class EnglishNumbers
{
    public static bool MayHold(string text) => Word().IsMatch(text);

    // No sentence names more; and what the recognizer does with a long row of them grows much faster than the row.
    private const int MostWords = 16;

    public static IEnumerable<Figure> Find(string text)
    {
        var readable = Word().Matches(text) is { Count: > MostWords } words ? text[..words[MostWords].Index] : text;
        foreach (var (start, end, value) in Recognizers.EnglishWords(readable))
        {
            var slang = value < 1_000 ? Grand().Match(text, end) : Match.Empty;
            var sum = slang.Success ? value * 1_000 : value;
            yield return new(start, end + slang.Length, sum, null, null, false, false, Scale(sum), false);
        }
        foreach (Match match in Dozen().Matches(text))
        {
            yield return new(match.Index, match.Index + match.Length, match.Groups["half"].Success ? 6 : 12, null, null, false, false, 1, false);
        }
        foreach (Match match in Fraction().Matches(text))
        {
            var part = match.Groups["q"].Success ? 0.25m : match.Groups["h"].Success ? 0.5m : 1;
            var unit = char.ToLowerInvariant(match.Groups["u"].Value[0]) switch { 'm' => 1_000_000m, 't' => 1_000m, _ => match.Groups["t"].Success ? 100_000m : 100m };
            yield return new(match.Index, match.Index + match.Length, part * unit, null, null, false, false, Scale(part * unit), false);
        }
        foreach (Match match in Scaled().Matches(text))
        {
            var scale = char.ToLowerInvariant(match.Groups[2].Value[0]) switch { 't' or 'g' => 1_000m, 'm' => 1_000_000m, _ => 1_000_000_000m };
            var number = decimal.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            yield return new(match.Index, match.Index + match.Length, number * scale, null, null, false, false, scale, false);
        }
    }

    [GeneratedRegex(@"\G\s*(?:grand|k)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grand();

    // half a million, a hundred thousand.
    [GeneratedRegex(@"\b(?:(?<h>half)\s+an?\s+|(?<q>(?:a\s+)?quarter)\s+(?:of\s+)?an?\s+|an?\s+)(?<u>million|thousand|hundred)\b(?<t>\s+thousand\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    private static decimal Scale(decimal value) => value switch
    {
        >= 1_000_000_000 when value % 1_000_000 == 0 => 1_000_000_000,
        >= 1_000_000 => 1_000_000,
        >= 1_000 => 1_000,
        _ => 1,
    };

    [GeneratedRegex(@"\b(?<half>half\s+)?a\s+dozen\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dozen();

    [GeneratedRegex(@"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(\d+(?:\.\d+)?)\s*(thousand|grand|million|mil|billion)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scaled();
}
