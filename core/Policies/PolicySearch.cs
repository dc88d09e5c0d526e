using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace FrontDoor.Core.Policies;

/// <summary>One search. A policy's score is that of its best passage, half of its second and a share of its whole: the clause must answer, and the document must be about it.</summary>
/// <remarks>The shares were measured on 363 long pages of a manual in Chinese, asked by their one-line descriptions: first rank for 0.68 of them, 0.58 by pairs over whole documents; flat around these values.</remarks>
internal sealed class PolicySearch(IndexSearcher searcher, string question)
{
    private const int Depth = 200;
    private const int MostGrams = 400;
    private const float WholeShare = 0.6f;
    private const float SinglesShare = 0.3f;
    private const float TitleShare = 0.5f;
    private const float SecondShare = 0.5f;

    /// <summary>What else it may be called counts less than what was said.</summary>
    private const float OtherShare = 0.25f;

    /// <summary>A document's number says more than any word.</summary>
    private const float NumberShare = 5;

    private readonly Grams grams = Grams.Of(Question.Words(question));
    private readonly Grams others = Grams.Of(Synonyms.Of(Question.Words(question)));

    public IReadOnlyList<PolicyHit> Best(int count)
    {
        var wholes = Find((Fields.WholePairs, grams.Pairs, 1), (Fields.WholeSingles, grams.Singles, SinglesShare), (Fields.TitlePairs, grams.Pairs, TitleShare), (Fields.WholePairs, others.Pairs, OtherShare));
        var passages = Passages();
        var shares = wholes.GroupBy(found => IdOf(found.Document)).ToDictionary(group => group.Key, group => WholeShare * group.Max(found => found.Score));
        // Lucene hands passages out best first, so the second of a group is its second best.
        var parts = passages.GroupBy(found => IdOf(found.Document))
            .Select(group => Hit(group.First().Document, group.First().Score + SecondShare * group.ElementAtOrDefault(1).Score + shares.GetValueOrDefault(group.Key)))
            .ToList();
        // Found by its title alone: it begins at its beginning.
        var found = parts.Select(hit => hit.PolicyId).ToHashSet(StringComparer.Ordinal);
        parts.AddRange(shares.Where(share => !found.Contains(share.Key)).Select(share => new PolicyHit(share.Key, 0, 0, 0, share.Value)));
        return [.. parts.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.PolicyId, StringComparer.Ordinal).Take(count)];
    }

    // Single characters stand in nearly every passage: they only put in order what the pairs have found.
    private List<(Document Document, float Score)> Passages()
    {
        var singles = Query((Fields.PassageSingles, grams.Singles, SinglesShare));
        var found = searcher.Search(Query((Fields.PassagePairs, grams.Pairs, 1), (Fields.PassagePairs, others.Pairs, OtherShare)), Depth);
        return grams.Singles.Count == 0 ? Documents(found) : Documents(found.TotalHits > 0 ? QueryRescorer.Rescore(searcher, found, singles, 1, Depth) : searcher.Search(singles, Depth));
    }

    private static PolicyHit Hit(Document part, float score) => new(
        IdOf(part),
        Number(part, Fields.Section),
        Number(part, Fields.Start),
        Number(part, Fields.Length),
        score);

    private static string IdOf(Document document) => document.Get(Fields.Id, CultureInfo.InvariantCulture);

    private static int Number(Document document, string field) => document.GetField(field).GetInt32Value() ?? 0;

    private List<(Document Document, float Score)> Find(params (string Field, IReadOnlyList<string> Grams, float Share)[] parts) => Documents(searcher.Search(Query(parts), Depth));

    private List<(Document Document, float Score)> Documents(TopDocs found) => [.. found.ScoreDocs.Select(one => (searcher.Doc(one.Doc), one.Score))];

    private static BooleanQuery Query(params (string Field, IReadOnlyList<string> Grams, float Share)[] parts)
    {
        var query = new BooleanQuery();
        foreach (var (field, words, share) in parts)
        {
            foreach (var word in words.Distinct(StringComparer.Ordinal).Take(MostGrams))
            {
                query.Add(new TermQuery(new Term(field, word)) { Boost = word.Contains('#', StringComparison.Ordinal) ? NumberShare * share : share }, Occur.SHOULD);
            }
        }

        return query;
    }
}
