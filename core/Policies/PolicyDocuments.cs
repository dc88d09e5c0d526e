using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace FrontDoor.Core.Policies;

/// <summary>A policy as Lucene documents: the whole first, then its passages.</summary>
internal static class PolicyDocuments
{
    private static readonly FieldType Counted = Frozen();

    public static IEnumerable<IEnumerable<IIndexableField>> Of(PolicyText policy)
    {
        var (passages, number) = (Passage.Of(policy).ToList(), NumberOf(policy.Id));
        yield return Whole(policy, number, passages.Count);
        foreach (var passage in passages)
        {
            yield return Part(policy, number, passage);
        }
    }

    private static long NumberOf(string id) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private static Document Whole(PolicyText policy, long number, int parts)
    {
        var grams = Grams.Of(string.Join('\n', policy.Sections.Select(section => section.Text).Prepend(policy.Title).Append(policy.Aliases)));
        return
        [
            new StringField(Fields.Id, policy.Id, Field.Store.YES),
            new StringField(Fields.IsWhole, "1", Field.Store.NO),
            new StoredField(Fields.Revision, policy.Revision),
            new NumericDocValuesField(Fields.Policy, number),
            new NumericDocValuesField(Fields.Parts, parts),
            Gram(Fields.WholeSingles, grams.Singles),
            Gram(Fields.WholePairs, grams.Pairs),
            Gram(Fields.TitlePairs, Grams.Of(policy.Title + "\n" + policy.Aliases).Pairs),
        ];
    }

    private static Document Part(PolicyText policy, long number, Passage passage)
    {
        var grams = Grams.Of(passage.Text);
        return
        [
            new StringField(Fields.Id, policy.Id, Field.Store.YES),
            new NumericDocValuesField(Fields.Policy, number),
            new StoredField(Fields.Section, passage.Section),
            new StoredField(Fields.Start, passage.Start),
            new StoredField(Fields.Length, passage.Text.Length),
            Gram(Fields.PassageSingles, grams.Singles),
            Gram(Fields.PassagePairs, grams.Pairs),
        ];
    }

    private static Field Gram(string name, IReadOnlyList<string> grams) => new(name, new GramStream(grams), Counted);

    private static FieldType Frozen()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
        type.Freeze();
        return type;
    }
}
