using System.Text;
using System.Text.RegularExpressions;
using FrontDoor.Core.Text;

namespace FrontDoor.Core.Policies;

/// <summary>What a text is made of for the index. Chinese has no blanks between words: pairs of characters stand for words, single ones catch what pairs miss.</summary>
/// <param name="Singles">Each Chinese character.</param>
/// <param name="Pairs">Each two neighbouring Chinese characters, each word in letters, each number, each document number whole ("2023#12" for 〔2023〕12号).</param>
public sealed partial record Grams(IReadOnlyList<string> Singles, IReadOnlyList<string> Pairs)
{
    public static Grams Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Fold(text);
        List<string> singles = [], pairs = [];
        foreach (Match run in Run().Matches(folded))
        {
            if (IsHan(run.ValueSpan[0]))
            {
                AddHan(run.Value, singles, pairs);
            }
            else
            {
                pairs.Add(Stem(run.Value));
            }
        }

        pairs.AddRange(DocumentNumber().Matches(folded).Select(number => $"{number.Groups[1].Value}#{number.Groups[2].Value}"));
        return new(singles, pairs);
    }

    /// <summary>Half width, lower case, Simplified: for comparing, never for showing.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(SearchText.Fold(text).ToLowerInvariant());
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = TraditionalTable.Simplify(folded[i]);
        }

        return folded.ToString();
    }

    // patents and patent are one word; of figures nothing is cut.
    private static string Stem(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    private static void AddHan(string run, List<string> singles, List<string> pairs)
    {
        for (var i = 0; i < run.Length; i++)
        {
            singles.Add(run.Substring(i, 1));
            if (i + 1 < run.Length)
            {
                pairs.Add(run.Substring(i, 2));
            }
        }
    }

    [GeneratedRegex(@"[\u3400-\u9FFF]+|[a-z]+[a-z0-9+#]*|\d+(?:\.\d+)?")]
    private static partial Regex Run();

    [GeneratedRegex(@"[\[(〔【]\s*(\d{4})\s*[\])〕】]\s*第?\s*(\d+)\s*号")]
    private static partial Regex DocumentNumber();
}
