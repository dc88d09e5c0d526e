using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>What a job wish may not ask for, and what it had better not.</summary>
internal static class UnlawfulGrounds
{
    private static readonly List<(string Key, Regex Words)> Others = [.. Vocabulary.Lines("unlawful").Select(Parse)];

    /// <summary>Not forbidden by name, but likely to be complained about.</summary>
    private static readonly HashSet<string> OnlyWarned = ["age", "hukou", "looks"];

    /// <summary>Keys of the grounds in the text: gender, age, marital, hepatitisb, hukou, ethnicity, religion, disability, deposit, papers, underage, rural, looks.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var folded = Normalizer.Normalize(text).Text;
        var found = (Discriminations.Read(folded, null) ?? []).Select(ground => ground.ToString().ToLowerInvariant()).ToList();
        found.AddRange(Others.Where(pair => pair.Words.IsMatch(folded)).Select(pair => pair.Key));
        // Who is not to be under 16 is no matter of age, and who comes from the country none of a local household.
        found.RemoveAll(key => key == "age" && found.Contains("underage") || key == "hukou" && found.Contains("rural"));
        return found;
    }

    public static bool IsForbidden(string key) => !OnlyWarned.Contains(key);

    private static (string, Regex) Parse(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return (line[..space], new(line[(space + 1)..].Replace(' ', '|'), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }
}
