using FrontDoor.Core.Text;

namespace FrontDoor.Core.Policies;

/// <summary>What a question asks about a policy (<c>aspects.txt</c>): until when, how, how much, for whom, where.</summary>
/// <param name="Answers">Words by which official texts answer it.</param>
internal sealed record Aspect(string Name, IReadOnlyList<string> Asks, IReadOnlyList<string> Answers)
{
    private static readonly List<Aspect> All = [.. WordList.Lines(typeof(Aspect), "aspects.txt").Select(Parse)];

    /// <summary>The one whose words are said at most length; null when none are.</summary>
    public static Aspect? Of(string folded) =>
        All.Where(aspect => aspect.Said(folded).Length > 0).MaxBy(aspect => aspect.Said(folded).Length);

    /// <summary>The longest of its words that is said; empty: none.</summary>
    public string Said(string folded) => Asks.Where(word => folded.Contains(word, StringComparison.Ordinal)).MaxBy(word => word.Length) ?? "";

    private static Aspect Parse(string line)
    {
        var parts = Grams.Fold(line).Split('|');
        var asks = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(asks[0], asks[1..], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
