using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FrontDoor.Tests.BotBuilder;
using Microsoft.IdentityModel.Tokens;

namespace FrontDoor.Tests.Tokens;

/// <summary>Two issuers on this machine, the channels' and the emulators', each with key sets of its own. Tokens are written by hand, so that the library that checks them has no part in making them.</summary>
internal sealed class KeySets : IDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "99999999-8888-7777-6666-555555555555";
    public const string ChannelIssuer = "https://api.botframework.com";

    private readonly Dictionary<string, RSA> keys = new[] { "endorsed", "open", "none", "next", "emulator", "stranger" }.ToDictionary(name => name, _ => RSA.Create(2048));

    /// <summary>Names of the keys that the channels' issuer publishes now.</summary>
    public List<string> Published { get; } = ["endorsed", "open", "none"];

    /// <summary>Puts metadata, keys and login on the sink; the settings of a single-tenant bot that uses them.</summary>
    public (string Key, string Value)[] SettingsAt(ConnectorSink sink)
    {
        sink.Documents["/channel"] = () => Metadata(sink, "channel");
        sink.Documents["/channel/keys"] = () => Jwks(Published);
        sink.Documents["/emulator"] = () => Metadata(sink, "emulator");
        sink.Documents["/emulator/keys"] = () => Jwks(["emulator"]);
        sink.Documents["/login/oauth2/v2.0/token"] = () => new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = Outbound() }.ToJsonString();
        return
        [
            ("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppId", AppId), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", Tenant),
            ("ToBotFromChannelOpenIdMetadataUrl", $"{sink.Url}/channel"), ("ToBotFromEmulatorOpenIdMetadataUrl", $"{sink.Url}/emulator"), ("ToChannelFromBotLoginUrl", $"{sink.Url}/login"),
        ];
    }

    /// <summary>A channel's token that is right in everything, but for what <paramref name="change"/> does to it.</summary>
    public string OfChannel(string serviceUrl, Action<JsonObject>? change = null, string key = "endorsed", string algorithm = "RS256", string? keyId = null) =>
        Write(Claims(ChannelIssuer, new() { ["serviceurl"] = serviceUrl }, change), key, algorithm, keyId ?? key);

    /// <summary>As <see cref="OfChannel"/>, of an emulator that asked with the bot's own app id.</summary>
    public string OfEmulator(string issuer, string? version = "1.0", Action<JsonObject>? change = null, string key = "emulator") =>
        Write(Claims(issuer, version is null ? new() { ["appid"] = AppId } : new() { ["ver"] = version, [version == "2.0" ? "azp" : "appid"] = AppId }, change), key, "RS256", key);

    /// <summary>What the login service gives to this bot for its calls to channels.</summary>
    public string Outbound() =>
        OfEmulator("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", change: claims => claims["aud"] = ChannelIssuer);

    /// <summary>The public key used as if it were a shared secret.</summary>
    public string SignedWithPublicKey(string serviceUrl)
    {
        var unsigned = Unsigned(Claims(ChannelIssuer, new() { ["serviceurl"] = serviceUrl }, null), "HS256", "endorsed");
        var secret = Encoding.UTF8.GetBytes(keys["endorsed"].ExportSubjectPublicKeyInfoPem());
        return $"{unsigned}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(unsigned)))}";
    }

    public static JsonNode Minutes(int fromNow) => TimeProvider.System.GetUtcNow().AddMinutes(fromNow).ToUnixTimeSeconds();

    public void Dispose()
    {
        foreach (var key in keys.Values)
        {
            key.Dispose();
        }
    }

    private static JsonObject Claims(string issuer, JsonObject more, Action<JsonObject>? change)
    {
        more["iss"] = issuer;
        more["aud"] = AppId;
        more["nbf"] = Minutes(-60);
        more["exp"] = Minutes(60);
        change?.Invoke(more);
        return more;
    }

    private string Write(JsonObject claims, string key, string algorithm, string keyId)
    {
        var unsigned = Unsigned(claims, algorithm, keyId);
        var bytes = Encoding.ASCII.GetBytes(unsigned);
        var signature = algorithm switch
        {
            "none" => [],
            "PS256" => keys[key].SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => keys[key].SignData(bytes, new HashAlgorithmName("SHA" + algorithm[2..]), RSASignaturePadding.Pkcs1),
        };
        return $"{unsigned}.{Base64UrlEncoder.Encode(signature)}";
    }

    private static string Unsigned(JsonObject claims, string algorithm, string keyId)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = algorithm };
        if (keyId.Length > 0)
        {
            header["kid"] = keyId;
        }

        return $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(claims.ToJsonString())}";
    }

    private static string Metadata(ConnectorSink sink, string name) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"issuer":"{{ChannelIssuer}}","jwks_uri":"{{sink.Url}}/{{name}}/keys"}""");

    private string Jwks(IEnumerable<string> names) => new JsonObject { ["keys"] = new JsonArray([.. names.Select(Jwk)]) }.ToJsonString();

    private JsonObject Jwk(string name)
    {
        var key = keys[name].ExportParameters(false);
        var jwk = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = name, ["n"] = Base64UrlEncoder.Encode(key.Modulus), ["e"] = Base64UrlEncoder.Encode(key.Exponent) };
        if (name is not ("open" or "emulator"))
        {
            jwk["endorsements"] = name == "none" ? new JsonArray() : new JsonArray("msteams", "webchat");
        }

        return jwk;
    }
}
