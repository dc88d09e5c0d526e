using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FrontDoor.Core.Policies.Fit;

namespace FrontDoor.Core.Policies;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(PolicyEntry))]
internal sealed partial class PolicyJson : JsonSerializerContext
{
    private static readonly PolicyJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<PolicyKind>(), new JsonStringEnumConverter<FitOperator>() },
    });

    public static string Write(PolicyEntry entry) => JsonSerializer.Serialize(entry, Readable.PolicyEntry);

    public static PolicyEntry Read(string json) => JsonSerializer.Deserialize(json, Readable.PolicyEntry)!;
}
