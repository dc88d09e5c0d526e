using Lucene.Net.Search.Similarities;

namespace FrontDoor.Core.Policies;

/// <summary>Names in the index. A policy is indexed twice: whole, which tells what it is about, and by passages, which tell whether a clause answers.</summary>
internal static class Fields
{
    public const string Id = "id";
    public const string Revision = "revision";
    public const string IsWhole = "whole";

    /// <summary>The policy as a number, so that hits are put together without reading them.</summary>
    public const string Policy = "policy";

    /// <summary>How many passages follow a whole.</summary>
    public const string Parts = "parts";
    public const string Section = "section";
    public const string Start = "start";
    public const string Length = "length";
    public const string WholeSingles = "whole.singles";
    public const string WholePairs = "whole.pairs";
    public const string TitlePairs = "title.pairs";
    public const string PassageSingles = "passage.singles";
    public const string PassagePairs = "passage.pairs";
}

/// <summary>BM25; passages are of one length by design, so length says little there.</summary>
internal sealed class FieldWeights : PerFieldSimilarityWrapper
{
    private static readonly BM25Similarity Whole = new(1.5f, 0.75f);
    private static readonly BM25Similarity Part = new(0.8f, 0.4f);

    public override Similarity Get(string field) => field.StartsWith("whole", StringComparison.Ordinal) ? Whole : Part;
}
