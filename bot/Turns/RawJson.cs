using System.Text.Json;

namespace FrontDoor.Bot.Turns;

/// <summary>JSON kept as it came inside other JSON.</summary>
internal static class RawJson
{
    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
