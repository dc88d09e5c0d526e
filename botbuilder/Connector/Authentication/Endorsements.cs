using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The channels for which a key may speak: the member "endorsements" of its JWK.</summary>
internal static class Endorsements
{
    /// <returns>Nothing when the key has no such member; then it speaks for every channel.</returns>
    public static IReadOnlyCollection<string>? Of(JsonWebKey key)
    {
        if (!key.AdditionalData.TryGetValue("endorsements", out var value))
        {
            return null;
        }

        return value switch
        {
            IEnumerable<string> strings => [.. strings],
            IEnumerable<object> objects => [.. objects.Select(o => o.ToString() ?? string.Empty)],
            JsonElement { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(e => e.ToString())],
            _ => [],
        };
    }
}
