using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrontDoor.Bot.Turns;

/// <summary>JSON kept as it came inside other JSON.</summary>
internal static class RawJson
{
    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>A text that is JSON already. It is this program's own and is written without being read again.</summary>
    internal sealed class Converter : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.GetRawText();
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteRawValue(value, skipInputValidation: true);
    }
}
