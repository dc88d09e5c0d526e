namespace FrontDoor.Core.Policies;

/// <summary>A few sentences of one section: what a question is compared with, since a clause answers and a whole document does not.</summary>
/// <param name="Section">Index of the section in the policy.</param>
/// <param name="Start">Where it begins in the section's text, in UTF-16 units.</param>
public sealed record Passage(int Section, int Start, string Text)
{
    private const int Longest = 320;
    private const string Ends = "。！？；\n";

    public static IEnumerable<Passage> Of(PolicyText policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Sections.SelectMany((section, index) => Cut(section.Text).Select(part => new Passage(index, part.Start, section.Text.Substring(part.Start, part.Length))));
    }

    // Whole sentences up to the longest length; a sentence longer than that is cut by force.
    private static IEnumerable<(int Start, int Length)> Cut(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var rest = text.Length - start;
            var length = rest <= Longest ? rest : LastEnd(text, start) - start;
            yield return (start, length);
            start += length;
        }
    }

    private static int LastEnd(string text, int start)
    {
        var at = text.LastIndexOfAny(Ends.ToCharArray(), start + Longest - 1, Longest);
        return at > start ? at + 1 : start + Longest;
    }
}
