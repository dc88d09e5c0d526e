using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace FrontDoor.Core.Policies;

/// <summary>The passages of some policies only. They stand in one row right behind their whole, in every segment: a policy is put in and taken out as one block.</summary>
/// <param name="wholes">Numbers of the wholes in the index, with how many passages each has.</param>
internal sealed class PassagesOf(IReadOnlyList<(int Whole, int Parts)> wholes) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var size = context.AtomicReader.MaxDoc;
        var passages = new FixedBitSet(size);
        foreach (var (whole, parts) in wholes)
        {
            var at = whole - context.DocBase;
            if (at >= 0 && at < size && parts > 0)
            {
                passages.Set(at + 1, at + 1 + parts);
            }
        }

        return BitsFilteredDocIdSet.Wrap(passages, acceptDocs);
    }
}
