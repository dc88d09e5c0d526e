using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FrontDoor.Bot.Security;

namespace FrontDoor.Bot.Files;

/// <summary>Links to stored files, signed, good for one hour. Who has the link may read the file, nobody else.</summary>
public sealed class FileLinks(ISigningKeys keys, TimeProvider clock)
{
    private const string FileScheme = "file:";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    // At the first use: services that hold this one are made before the keys are read.
    private readonly Lazy<byte[]> key = new(() => keys.KeyFor("file-link"));

    /// <summary>Path and query, to be put behind scheme and host.</summary>
    public string For(string sha256, string name, string contentType)
    {
        // Whole minutes: the same picture keeps its address for a while, and the browser its copy.
        var expires = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds() / 60 * 60 + 60;
        var signature = Sign(sha256, name, contentType, expires);
        return string.Create(CultureInfo.InvariantCulture, $"/files/{sha256}?name={Uri.EscapeDataString(name)}&type={Uri.EscapeDataString(contentType)}&exp={expires}&sig={signature}");
    }

    /// <summary>Turns the <c>file:</c> addresses of an activity into links.</summary>
    /// <param name="host">Scheme and authority.</param>
    public void Sign(JsonObject activity, string host)
    {
        foreach (var attachment in (activity["attachments"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if ((string?)attachment["contentUrl"] is { } address && address.StartsWith(FileScheme, StringComparison.Ordinal))
            {
                var type = (string?)attachment["contentType"] ?? "application/octet-stream";
                var link = host + For(address[FileScheme.Length..], (string?)attachment["name"] ?? "file", type);
                attachment["contentUrl"] = link;
                if (FileRoutes.IsShown(type))
                {
                    // Web Chat shows a person's own picture by its thumbnail alone; without one it is a name with a paper clip.
                    attachment["thumbnailUrl"] ??= link;
                }
            }
        }
    }

    public bool IsGood(string sha256, string name, string contentType, long expires, string signature) =>
        expires > clock.GetUtcNow().ToUnixTimeSeconds()
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(Sign(sha256, name, contentType, expires)));

    private string Sign(string sha256, string name, string contentType, long expires) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(FormattableString.Invariant($"{sha256}\n{name}\n{contentType}\n{expires}"))));
}
