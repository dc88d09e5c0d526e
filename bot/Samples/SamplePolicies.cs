using System.Text.Json;
using System.Text.Json.Serialization;
using FrontDoor.Core.Policies;

namespace FrontDoor.Bot.Samples;

/// <summary>Notes on policies that exist, each a line or two with its number and source: enough for a first look, never an official text (<c>policies.json</c>).</summary>
internal static partial class SamplePolicies
{
    public static IReadOnlyList<PolicyEntry> Read()
    {
        using var stream = typeof(SamplePolicies).Assembly.GetManifestResourceStream("FrontDoor.Bot.Samples.policies.json")!;
        return [.. JsonSerializer.Deserialize(stream, NoteJson.Default.ListNote)!.Select(Entry)];
    }

    private static PolicyEntry Entry(Note note)
    {
        var dates = PolicyDates.Of(note.Period);
        return new("sample-" + note.Id, note.Title)
        {
            Number = note.Number,
            Who = note.Who,
            Benefit = note.Benefit,
            EffectiveFrom = dates.From,
            EffectiveTo = dates.To,
            IsOpenEnded = dates.IsOpenEnded,
            Source = note.Source,
            IsSample = true,
            Sections = [.. new (string Heading, string Text)[] { ("适用对象", note.Who), ("优惠内容", note.Benefit), ("执行期限", note.Period), ("说明", note.Remark) }
                .Where(part => part.Text.Length > 0).Select(part => new PolicySection(part.Heading, part.Text + "。"))],
        };
    }

    private sealed record Note(
        [property: JsonPropertyName("id")] string Id,
        [property: JsonPropertyName("title")] string Title,
        [property: JsonPropertyName("doc_no")] string Number,
        [property: JsonPropertyName("who")] string Who,
        [property: JsonPropertyName("benefit")] string Benefit,
        [property: JsonPropertyName("period")] string Period,
        [property: JsonPropertyName("source")] string Source,
        [property: JsonPropertyName("note")] string Remark);

    [JsonSerializable(typeof(List<Note>))]
    private sealed partial class NoteJson : JsonSerializerContext;
}
