using FrontDoor.Core.Text;

namespace FrontDoor.Core.Policies;

/// <summary>Words of the field that mean the same (<c>synonyms.txt</c>).</summary>
internal static class Synonyms
{
    private static readonly List<string[]> Groups = [.. WordList.Lines(typeof(Synonyms), "synonyms.txt").Select(line => Grams.Fold(line).Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>What else the words may be called; empty: nothing else.</summary>
    /// <param name="folded">As <see cref="Grams.Fold"/> gives it.</param>
    public static string Of(string folded) => string.Join(' ', Others(folded).Select(other => other.Other));

    /// <summary>The text with one word in place of the other, for each pair that fits; the text itself first.</summary>
    public static IEnumerable<string> Variants(string folded) =>
        Others(folded).Select(other => folded.Replace(other.Said, other.Other, StringComparison.Ordinal)).Prepend(folded);

    // 高新技术企业 holds 高新 but is not to be taken apart: only the longest word of a group that is said counts.
    private static IEnumerable<(string Said, string Other)> Others(string folded) =>
        from @group in Groups
        let said = @group.Where(word => folded.Contains(word, StringComparison.Ordinal)).MaxBy(word => word.Length)
        where said is not null
        from other in @group
        where !folded.Contains(other, StringComparison.Ordinal)
        select (said, other);
}
