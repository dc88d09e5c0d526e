using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace FrontDoor.Core.Policies;

/// <summary>One search. A policy's score is that of its whole, its best passage and a part of its second: the document must be about it, and a clause must answer.</summary>
/// <remarks>
/// The shares were measured on four sets of long Chinese pages that have nothing to do with policies, asked by headings and by descriptions. They are not the best for any of them, but on none is the search worse than plain pairs over whole
/// documents, as it was where passages weighed more; around these values all four are flat.
/// </remarks>
internal sealed class PolicySearch(IndexSearcher searcher, string question)
{
    private const int Depth = 300;

    /// <summary>So many policies are looked into; further down nobody looks.</summary>
    private const int Wholes = 200;
    private const int MostGrams = 400;
    private const float WholeShare = 3f;
    private const float WholeSinglesShare = 0.4f;
    private const float SinglesShare = 0.5f;
    private const float TitleShare = 0.4f;
    private const float SecondShare = 0.75f;

    /// <summary>What else it may be called counts less than what was said.</summary>
    private const float OtherShare = 0.25f;

    /// <summary>A document's number says more than any word.</summary>
    private const float NumberShare = 5;

    private readonly Grams grams = Grams.Of(Question.Words(question));
    private readonly Grams others = Grams.Of(Synonyms.Of(Question.Words(question)));

    public IReadOnlyList<PolicyHit> Best(int count)
    {
        var wholes = searcher.Search(Query((Fields.WholePairs, grams.Pairs, 1), (Fields.WholeSingles, grams.Singles, WholeSinglesShare), (Fields.TitlePairs, grams.Pairs, TitleShare), (Fields.WholePairs, others.Pairs, OtherShare)), Wholes).ScoreDocs;
        if (wholes.Length == 0)
        {
            return [];
        }

        var (policies, parts) = (MultiDocValues.GetNumericValues(searcher.IndexReader, Fields.Policy), MultiDocValues.GetNumericValues(searcher.IndexReader, Fields.Parts));
        // Lucene hands passages out best first, so the first of a policy is its best.
        var passages = Passages(new([.. wholes.Select(whole => (whole.Doc, (int)parts.Get(whole.Doc)))])).ToLookup(passage => policies.Get(passage.Doc));
        var scored = wholes.Select(whole =>
        {
            var (best, second) = (passages[policies.Get(whole.Doc)].FirstOrDefault(), passages[policies.Get(whole.Doc)].ElementAtOrDefault(1));
            return (Document: best?.Doc ?? whole.Doc, Score: (WholeShare * whole.Score) + (best?.Score ?? 0) + (SecondShare * (second?.Score ?? 0)));
        });
        return [.. scored.OrderByDescending(one => one.Score).ThenBy(one => one.Document).Take(count).Select(one => Hit(searcher.Doc(one.Document), one.Score))];
    }

    // Only of the policies that the words are about at all. Single characters stand in nearly every passage: they only put in order what the pairs have found.
    private ScoreDoc[] Passages(PassagesOf policies)
    {
        var singles = Query((Fields.PassageSingles, grams.Singles, SinglesShare));
        var found = Of(Query((Fields.PassagePairs, grams.Pairs, 1), (Fields.PassagePairs, others.Pairs, OtherShare)));
        return (grams.Singles.Count == 0 ? found : found.TotalHits > 0 ? QueryRescorer.Rescore(searcher, found, singles, 1, Depth) : Of(singles)).ScoreDocs;

        TopDocs Of(Query query) => searcher.Search(new FilteredQuery(query, policies, FilteredQuery.LEAP_FROG_FILTER_FIRST_STRATEGY), Depth);
    }

    // Of a whole, which only its title has brought, the beginning is shown.
    private static PolicyHit Hit(Document found, float score) => new(
        found.Get(Fields.Id, CultureInfo.InvariantCulture),
        Number(found, Fields.Section),
        Number(found, Fields.Start),
        Number(found, Fields.Length),
        score);

    private static int Number(Document document, string field) => document.GetField(field)?.GetInt32Value() ?? 0;

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
