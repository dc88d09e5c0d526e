using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FrontDoor.Core.Notices;

/// <summary>The contract of a notice's content.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(NoticeContent))]
internal sealed partial class NoticeJsonContract : JsonSerializerContext;

/// <summary>A notice's content as a column, and as what is hashed.</summary>
internal static class NoticeJson
{
    private static readonly NoticeJsonContract Contract = new(new JsonSerializerOptions(NoticeJsonContract.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static readonly ValueConverter<NoticeContent, string> Converter = new(content => Write(content), text => Read(text));

    // Replaced as a whole, never changed in place.
    public static readonly ValueComparer<NoticeContent> Comparer = new((a, b) => ReferenceEquals(a, b), content => content.GetHashCode(), content => content);

    public static string Write(NoticeContent content) => JsonSerializer.Serialize(content, Contract.NoticeContent);

    private static NoticeContent Read(string text) => JsonSerializer.Deserialize(text, Contract.NoticeContent)!;
}
