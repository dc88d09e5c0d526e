namespace FrontDoor.Core.Text;

/// <summary>Traditional to Simplified, character by character, for reading only (traditional.txt: pairs, Traditional first).</summary>
public static class TraditionalTable
{
    private static readonly Dictionary<char, char> Pairs = Load();

    // 后, 里 and the like stand in Traditional text too; they share a character with the Traditional word that Simplified merged.
    private static readonly HashSet<char> SimplifiedOnly = [.. Pairs.Values.Where(c => !"你后里干台面系只余松出制周才表冬范谷几发准采布升注托征姜曲沈云致郁模占回克了合同别并志杯丑向旋游凄岳扎伙".Contains(c, StringComparison.Ordinal))];

    /// <summary>The Simplified character that is read for it; the character itself when there is none.</summary>
    public static char Simplify(char c) => Pairs.GetValueOrDefault(c, c);

    /// <summary>True for a character that only Traditional text uses.</summary>
    public static bool IsTraditional(char c) => Pairs.ContainsKey(c);

    /// <summary>True for a character that only Simplified text uses.</summary>
    public static bool IsSimplifiedOnly(char c) => SimplifiedOnly.Contains(c);

    private static Dictionary<char, char> Load()
    {
        var pairs = new Dictionary<char, char>(2_500);
        foreach (var pair in WordList.Lines(typeof(TraditionalTable), "traditional.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            pairs.TryAdd(pair[0], pair[1]);
        }

        return pairs;
    }
}
