using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrontDoor.Dialogs.Engine;

[JsonSerializable(typeof(DialogState))]
internal sealed partial class DialogJson : JsonSerializerContext
{
    /// <summary>Chinese stays Chinese: escaped it would take twice the room.</summary>
    public static DialogJson Tolerant { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<Core.Cases.CaseKind>() },
    });
}
