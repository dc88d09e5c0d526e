using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using FrontDoor.Core.Text;

namespace FrontDoor.Core.Recovery.Law;

/// <summary>The rules that come with the program (law.jsonl), dated and with their source. A lawyer confirms them before real use; code names a rule by its key and knows no text of it.</summary>
public static class LawBook
{
    private static readonly FrozenDictionary<string, LawArticle> Known = WordList.Lines(typeof(LawBook), "law.jsonl").Select(Parse).ToFrozenDictionary(article => article.Key);

    public static IReadOnlyList<LawArticle> All { get; } = [.. Known.Values.OrderBy(article => article.Key, StringComparer.Ordinal)];

    /// <summary>The state of the law that pages and papers name where they rest on no single rule: the day of nearly all of these texts.</summary>
    public static DateOnly Date { get; } = All.GroupBy(article => article.LastVerified).MaxBy(day => day.Count())!.Key;

    /// <summary>Throws for a key that is not shipped: a rule without a source is none.</summary>
    public static LawArticle Of(string key) => Known[key];

    /// <summary>The oldest check of these; of none, <see cref="Date"/>.</summary>
    public static DateOnly AsOf(IEnumerable<LawArticle> articles) => articles.Select(article => article.LastVerified).DefaultIfEmpty(Date).Min();

    private static LawArticle Parse(string line) => JsonSerializer.Deserialize(line, LawJson.Default.LawArticle) is { Source.Length: > 0 } article ? article : throw new InvalidOperationException($"A rule without a source: {line}");
}

/// <param name="Key">Short and stable, by which code names it: <c>limitation.general</c>.</param>
/// <param name="Law">Its name as courts cite it.</param>
/// <param name="Article">Number or numbers: 188, 11-12.</param>
/// <param name="Says">Its rule in short, in Chinese; no quotation.</param>
/// <param name="Confidence">high, medium or low.</param>
/// <param name="EffectiveFrom">Null: the source does not say.</param>
/// <param name="AppliesFrom">It is about what happened after this day; null: about anything.</param>
/// <param name="Values">Its numbers by name, so that none stands in code: years 3.</param>
/// <param name="LastVerified">The day of the text from which it was read; later amendments were not looked for.</param>
public sealed record LawArticle(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("law")] string Law,
    [property: JsonPropertyName("article")] string Article,
    [property: JsonPropertyName("says")] string Says,
    [property: JsonPropertyName("confidence")] string Confidence,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("last_verified")] DateOnly LastVerified,
    [property: JsonPropertyName("effective_from")] DateOnly? EffectiveFrom = null,
    [property: JsonPropertyName("note")] string? Note = null,
    [property: JsonPropertyName("applies_from")] DateOnly? AppliesFrom = null,
    [property: JsonPropertyName("values")] IReadOnlyDictionary<string, decimal>? Values = null)
{
    /// <summary>Throws when the rule has no such number.</summary>
    public decimal Number(string name) => Values![name];

    /// <summary>《民法典》第188条.</summary>
    public string Cite => Law.StartsWith("法释", StringComparison.Ordinal) ? $"{Law}第{Article}条" : $"《{Law}》第{Article}条";
}

[JsonSerializable(typeof(LawArticle))]
internal sealed partial class LawJson : JsonSerializerContext;
