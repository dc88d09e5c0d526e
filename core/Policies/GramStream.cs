using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace FrontDoor.Core.Policies;

/// <summary>Hands ready-made grams to Lucene.</summary>
internal sealed class GramStream : TokenStream
{
    private readonly IReadOnlyList<string> grams;
    private readonly ICharTermAttribute term;
    private int next;

    public GramStream(IReadOnlyList<string> grams)
    {
        this.grams = grams;
        term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (next >= grams.Count)
        {
            return false;
        }

        ClearAttributes();
        term.SetEmpty().Append(grams[next++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        next = 0;
    }
}
