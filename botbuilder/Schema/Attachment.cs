using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A file by its address, or a card in <see cref="Content"/>.</summary>
public class Attachment
{
    public Attachment()
    {
    }

    public Attachment(
        string? contentType = null, string? contentUrl = null, object? content = null, string? name = null, string? thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    [JsonPropertyName("contentType")] public string? ContentType { get; set; }

    /// <summary>An address somebody else wrote: fetch it only when the token of the request vouched for its server.</summary>
    [JsonPropertyName("contentUrl")] public string? ContentUrl { get; set; }

    /// <summary>A card or other data. A JsonElement when it came over the wire.</summary>
    [JsonPropertyName("content")] public object? Content { get; set; }
    [JsonPropertyName("name")] public string? Name { get; set; }
    [JsonPropertyName("thumbnailUrl")] public string? ThumbnailUrl { get; set; }
    [JsonExtensionData] public IDictionary<string, JsonElement> Properties { get; set; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
