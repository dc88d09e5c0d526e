using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrontDoor.Core.Cases.Routing;

[JsonSerializable(typeof(TopicEntry))]
[JsonSerializable(typeof(List<TopicEntry>))]
internal sealed partial class TopicJson : JsonSerializerContext
{
    private const string Shipped = "FrontDoor.Core.Cases.Routing.topics.json";

    /// <summary>Chinese stays readable, also in the database.</summary>
    public static TopicJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ReadCommentHandling = JsonCommentHandling.Skip,
    });

    public static List<TopicEntry> ReadShipped()
    {
        using var stream = typeof(TopicJson).Assembly.GetManifestResourceStream(Shipped)!;
        return JsonSerializer.Deserialize(stream, Readable.ListTopicEntry)!;
    }
}
