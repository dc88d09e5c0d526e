using System.Text.RegularExpressions;

namespace FrontDoor.Core.Policies;

/// <summary>The few sentences of a policy that answer a question: taken as they stand, never composed.</summary>
internal static partial class PickClause
{
    private const int MostSentences = 3;
    private const int MostCharacters = 260;
    private const double TitleWeight = 0.2;
    private const double AspectWeight = 0.7;
    private const double HitWeight = 0.4;
    private const double OtherWeight = 0.3;

    /// <summary>Null when the policy says nothing about it.</summary>
    /// <param name="hitSection">Where the search found it; null: nowhere in particular.</param>
    /// <param name="mustSpeak">The words themselves must be there, not only what kind of answer is asked for.</param>
    public static Clause? Of(PolicyEntry entry, string folded, Aspect? aspect, int? hitSection, bool mustSpeak = false)
    {
        var weights = Weights(entry, folded);
        var best = entry.Sections.Select((section, at) => (section, at)).SelectMany(one => Sentences(one.section).Select((text, i) => new Candidate(one.section, one.at, i, text)))
            .Select(candidate => candidate with { Score = Score(candidate, weights, aspect, hitSection, entry), Speaks = Speaks(candidate, weights) })
            .Where(candidate => candidate.Score > 0 && (!mustSpeak || candidate.Speaks > 0))
            .OrderByDescending(candidate => candidate.Score).FirstOrDefault();
        return best is null ? null : new(best.Section.Heading, Around(best, weights, aspect));
    }

    /// <summary>How it begins; null when it has no text.</summary>
    public static Clause? Opening(PolicyEntry entry) =>
        entry.Sections.OrderByDescending(section => section.Heading.Length > 0).Select(section => new Clause(section.Heading, [.. Sentences(section).Take(2)])).FirstOrDefault(clause => clause.Sentences.Count > 0);

    // The sentence, and those after it while they go on about it; a sentence that only announces brings what it announces.
    private static List<string> Around(Candidate best, Dictionary<string, double> weights, Aspect? aspect)
    {
        var all = Sentences(best.Section).ToList();
        List<string> taken = [all[best.Index]];
        for (var i = best.Index + 1; i < all.Count && taken.Count < MostSentences && taken.Sum(text => text.Length) + all[i].Length <= MostCharacters; i++)
        {
            if (!taken[^1].EndsWith('：') && !taken[^1].EndsWith(':') && Overlap(all[i], weights) <= 0 && AspectHits(all[i], aspect) < 2)
            {
                break;
            }

            taken.Add(all[i]);
        }

        return taken;
    }

    private static double Score(Candidate candidate, Dictionary<string, double> weights, Aspect? aspect, int? hitSection, PolicyEntry entry)
    {
        var folded = Grams.Fold(candidate.Text);
        var said = Overlap(candidate.Text, weights) + (0.5 * Overlap(candidate.Section.Heading, weights));
        var kind = AspectWeight * AspectHits(folded, aspect) + (AspectHits(candidate.Section.Heading, aspect) > 0 ? AspectWeight : 0);
        var isPlace = hitSection == candidate.SectionAt && entry.Sections.Count > 1;
        return said + kind <= 0 ? 0 : said + kind + (isPlace ? HitWeight : 0);
    }

    private static double Speaks(Candidate candidate, Dictionary<string, double> weights) => Overlap(candidate.Text, weights) + Overlap(candidate.Section.Heading, weights);

    private static double Overlap(string text, Dictionary<string, double> weights) =>
        weights.Count == 0 ? 0 : Grams.Of(text).Pairs.Distinct(StringComparer.Ordinal).Sum(pair => weights.GetValueOrDefault(pair));

    private static int AspectHits(string text, Aspect? aspect)
    {
        if (aspect is null)
        {
            return 0;
        }

        var folded = Grams.Fold(text);
        return Math.Min(3, aspect.Answers.Count(word => folded.Contains(word, StringComparison.Ordinal)));
    }

    // What stands in the title stands everywhere: it tells no sentence from another.
    private static Dictionary<string, double> Weights(PolicyEntry entry, string folded)
    {
        var title = Grams.Of(entry.Title).Pairs.ToHashSet(StringComparer.Ordinal);
        var said = Grams.Of(folded).Pairs.ToHashSet(StringComparer.Ordinal);
        return said.Concat(Grams.Of(Synonyms.Of(folded)).Pairs).Distinct(StringComparer.Ordinal)
            .ToDictionary(pair => pair, pair => title.Contains(pair) ? TitleWeight : said.Contains(pair) ? 1 : OtherWeight, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Sentences(PolicySection section) =>
        Ends().Split(section.Text).Select(text => text.Trim()).Where(text => text.Length > 1 && (text != section.Heading || section.Text.Trim() == section.Heading));

    [GeneratedRegex(@"(?<=[。！？；])|\n")]
    private static partial Regex Ends();

    private sealed record Candidate(PolicySection Section, int SectionAt, int Index, string Text)
    {
        public double Score { get; init; }

        public double Speaks { get; init; }
    }
}
