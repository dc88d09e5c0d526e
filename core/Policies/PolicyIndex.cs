using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace FrontDoor.Core.Policies;

/// <summary>The passages of all policies, found by words. It holds nothing that cannot be built again from the database.</summary>
public sealed class PolicyIndex : IDisposable
{
    private readonly Lucene.Net.Store.Directory folder;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;

    /// <param name="path">Where the index lives, to survive a restart; null keeps it in memory.</param>
    public PolicyIndex(string? path = null)
    {
        folder = path is null ? new RAMDirectory() : FSDirectory.Open(path);
        // Only ready-made grams come in, so nothing is left to analyse.
        writer = new IndexWriter(folder, new IndexWriterConfig(LuceneVersion.LUCENE_48, null) { Similarity = new FieldWeights() });
        searchers = new SearcherManager(writer, applyAllDeletes: true, searcherFactory: new Searching());
    }

    /// <summary>How many passages can be found.</summary>
    public int Count => writer.NumDocs;

    /// <summary>Puts a policy in, in place of what was there under its id. Visible to the next search.</summary>
    public void Put(PolicyText policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        writer.UpdateDocuments(new Term(Fields.Id, policy.Id), PolicyDocuments.Of(policy));
    }

    public void Remove(string id) => writer.DeleteDocuments(new Term(Fields.Id, id));

    /// <summary>Makes what was put in survive a restart.</summary>
    public void Commit() => writer.Commit();

    /// <summary>Which policies it holds, with the revision of each.</summary>
    public IReadOnlyDictionary<string, long> Revisions()
    {
        searchers.MaybeRefreshBlocking();
        var searcher = searchers.Acquire();
        try
        {
            var wholes = searcher.Search(new TermQuery(new Term(Fields.IsWhole, "1")), Math.Max(1, writer.NumDocs)).ScoreDocs.Select(found => searcher.Doc(found.Doc));
            return wholes.ToDictionary(whole => whole.Get(Fields.Id, CultureInfo.InvariantCulture), whole => whole.GetField(Fields.Revision).GetInt64Value() ?? 0, StringComparer.Ordinal);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>The policies that answer best, best first, each once with its best passage; empty when no word is found. The question is plain words: no sign in it is a command.</summary>
    public IReadOnlyList<PolicyHit> Search(string question, int count)
    {
        searchers.MaybeRefreshBlocking();
        var searcher = searchers.Acquire();
        try
        {
            return new PolicySearch(searcher, question).Best(count);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        searchers.Dispose();
        writer.Dispose();
        folder.Dispose();
    }

    private sealed class Searching : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new FieldWeights() };
    }
}
