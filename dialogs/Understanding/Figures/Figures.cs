using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Finds every number in folded text, ranges joined.</summary>
internal static partial class FigureFinder
{
    /// <summary>In the order of the text; what follows a number (万, 个, 月) decides later what it counts.</summary>
    public static List<Figure> Find(string text)
    {
        text = Three().Replace(text, "叁");
        var found = new List<Figure>();
        for (var at = 0; at < text.Length; at++)
        {
            var begins = char.IsAsciiDigit(text[at]) || Numerals.IsChinese(text[at]);
            if (!begins || new FigureRun(text, at).Read() is not { } figure)
            {
                continue;
            }
            found.Add(figure);
            at = figure.End - 1;
        }
        if (EnglishNumbers.MayHold(text))
        {
            // 1.5 million: the longer reading of a place stays.
            foreach (var word in EnglishNumbers.Find(text))
            {
                if (found.Exists(figure => figure.Start <= word.Start && figure.End >= word.End && figure.Length > word.Length))
                {
                    continue;
                }
                found.RemoveAll(figure => figure.Start >= word.Start && figure.End <= word.End);
                found.Add(word);
            }
            found.Sort((a, b) => a.Start.CompareTo(b.Start));
        }
        return Ranges.Join(text, found);
    }

    // 貳萬參仟元: of the financial capitals only this one is a common character too.
    [GeneratedRegex(@"参(?=[万仟佰拾亿千百元圆])", RegexOptions.CultureInvariant)]
    private static partial Regex Three();
}
