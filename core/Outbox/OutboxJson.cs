using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FrontDoor.Core.Outbox;

/// <summary>The contract of a row's content.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(OutboxContent))]
internal sealed partial class OutboxJson : JsonSerializerContext;

/// <summary>A row's content as a column.</summary>
internal static class OutboxColumn
{
    private static readonly OutboxJson Contract = new(new JsonSerializerOptions(OutboxJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static readonly ValueConverter<OutboxContent, string> Converter = new(content => Write(content), text => Read(text));

    // Written once, never changed in place.
    public static readonly ValueComparer<OutboxContent> Comparer = new((a, b) => ReferenceEquals(a, b), content => content.GetHashCode(), content => content);

    private static string Write(OutboxContent content) => JsonSerializer.Serialize(content, Contract.OutboxContent);

    private static OutboxContent Read(string text) => JsonSerializer.Deserialize(text, Contract.OutboxContent)!;
}
