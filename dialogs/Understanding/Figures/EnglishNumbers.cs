using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Numbers in English words, read by Recognizers-Text; asked only where such a word stands.</summary>
internal static partial class EnglishNumbers
{
    public static bool MayHold(string text) => Word().IsMatch(text);

    public static IEnumerable<Figure> Find(string text)
    {
        foreach (var (start, end, value) in Recognizers.EnglishWords(text))
        {
            yield return new(start, end, value, null, null, false, false, value >= 1000 ? 1000 : 1, false);
        }
        foreach (Match match in Scaled().Matches(text))
        {
            var scale = char.ToLowerInvariant(match.Groups[2].Value[0]) switch { 't' => 1_000m, 'm' => 1_000_000m, _ => 1_000_000_000m };
            var number = decimal.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            yield return new(match.Index, match.Index + match.Length, number * scale, null, null, false, false, scale, false);
        }
    }

    [GeneratedRegex(@"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(\d+(?:\.\d+)?)\s*(thousand|million|mil|billion)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scaled();
}
