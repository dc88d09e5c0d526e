using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Joins two figures with a range sign between them; a unit on the second holds for both (12到15万).</summary>
internal static partial class Ranges
{
    public static List<Figure> Join(string text, List<Figure> figures)
    {
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            if (Pair(text, figures[i], figures[i + 1]) is { } joined)
            {
                figures[i] = joined;
                figures.RemoveAt(i + 1);
            }
        }
        return figures;
    }

    private static Figure? Pair(string text, Figure first, Figure second)
    {
        if (first.Value is not { } low || second.Value is not { } high || !(Between().IsMatch(text[first.End..second.Start]) || IsNeighbours(text, first, second)))
        {
            return null;
        }
        if (first.Scale == 1 && second.Scale > 1 && low < second.Scale && low * second.Scale <= high)
        {
            low *= second.Scale;
        }
        // A telephone number or a day (0571-8866, 2025-03-01) is no range.
        var written = text[first.Start..second.End];
        return low < high && !LooksLikeCode().IsMatch(written) && (second.End >= text.Length || text[second.End] is not ('-' or '/'))
            ? new(first.Start, second.End, null, low, high, first.IsApprox || second.IsApprox, false, Math.Max(first.Scale, second.Scale), false)
            : null;
    }

    // 5、6万: two neighbouring digits, the unit said once.
    private static bool IsNeighbours(string text, Figure first, Figure second) =>
        first is { Scale: 1, Length: 1, Value: >= 1 and <= 8 } && text[first.End..second.Start] is "、" or "," && second.Scale >= 1_000 && second.Value / second.Scale is { } digit
        && (digit == first.Value + 1 || digit == first.Value + 2 && first.Value == 3) && first.Length == 1;

    [GeneratedRegex(@"^\s*(?:元|块钱|块|岁|年|人|个|名|天)?\s*(?:-|~|—|–|－|到|至|或者?|或是|to|and|or)+\s*(?:¥|rmb|cny)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:0\d{2,3}-\d{7,8}|(?:19|20)\d\d-\d{1,2}|1[3-9]\d-\d{4}.*|400-\d{3,4}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeCode();
}
