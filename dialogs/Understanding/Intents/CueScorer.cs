using System.Globalization;
using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Scores intents by weighted cues (Data/intents.txt). A trained model would take the place of this class.</summary>
internal static partial class CueScorer
{
    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled;
    private static readonly List<(Intent Intent, int Weight, Regex Words)> Cues = [.. Vocabulary.Lines("intents").Select(Parse)];

    /// <summary>Sum of the weights of the cues found, each distinct one once and at most three of a list, and where the first of an intent stands.</summary>
    public static (double[] Scores, int[] FirstAt) Score(string text)
    {
        var scores = new double[Enum.GetValues<Intent>().Length];
        var first = new int[scores.Length];
        Array.Fill(first, int.MaxValue);
        foreach (var (intent, weight, words) in Cues)
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var match = words.Match(text); match.Success && seen.Count < 3; match = match.NextMatch())
            {
                if (seen.Add(match.Value))
                {
                    scores[(int)intent] += weight / (double)seen.Count;
                    first[(int)intent] = Math.Min(first[(int)intent], match.Index);
                }
            }
        }
        return (scores, first);
    }

    // A Latin word may stand directly beside Chinese, where \b sees no boundary.
    private static string Boundaries(string pattern) =>
        Opening().Replace(pattern, "(?<![A-Za-z])").Replace(@"\b", "(?![A-Za-z])", StringComparison.Ordinal);

    [GeneratedRegex(@"\\b(?=[A-Za-z(])", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    private static (Intent, int, Regex) Parse(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (Enum.Parse<Intent>(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture), new(Boundaries(string.Join('|', parts[2..])), Ways));
    }
}
