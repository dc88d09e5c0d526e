using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FrontDoor.Bot.Security;

namespace FrontDoor.Bot.OwnData;

/// <summary>A signed link, good for one hour, under which the person of a conversation fetches the own data. Nothing is stored for it.</summary>
public sealed class OwnDataLinks(ISigningKeys keys, PublicAddress address, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public string For(string conversationId)
    {
        var expires = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{address.Root}/my-data?c={Uri.EscapeDataString(conversationId)}&exp={expires}&sig={Sign(conversationId, expires)}");
    }

    public bool IsGood(string conversationId, long expires, string signature) =>
        expires > clock.GetUtcNow().ToUnixTimeSeconds()
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(Sign(conversationId, expires)));

    private string Sign(string conversationId, long expires) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(keys.KeyFor("own-data"), Encoding.UTF8.GetBytes(FormattableString.Invariant($"{conversationId}\n{expires}"))));
}
