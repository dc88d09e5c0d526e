using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FrontDoor.Tests.BotBuilder;

/// <summary>An issuer on this machine: metadata and keys at a sink, tokens signed with them.</summary>
internal sealed class TokenIssuer : IDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    private readonly RSA rsa = RSA.Create(2048);
    private readonly RSA stranger = RSA.Create(2048);

    public string[]? Endorsements { get; set; } = ["test", "msteams"];

    public (string, string)[] SettingsAt(ConnectorSink sink)
    {
        sink.Documents["/metadata"] = () => $$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{sink.Url}}/keys"}""";
        sink.Documents["/keys"] = Keys;
        sink.Documents["/login/oauth2/v2.0/token"] = () => """{"token_type":"Bearer","expires_in":3600,"access_token":"outbound"}""";
        return
        [
            ("MicrosoftAppId", AppId), ("MicrosoftAppPassword", "secret"), ("ToBotFromChannelOpenIdMetadataUrl", $"{sink.Url}/metadata"),
            ("ToBotFromEmulatorOpenIdMetadataUrl", $"{sink.Url}/metadata"), ("ToChannelFromBotLoginUrl", $"{sink.Url}/login"),
        ];
    }

    public string Token(
        string? serviceUrl,
        string issuer = "https://api.botframework.com",
        string audience = AppId,
        int expiresIn = 60,
        string keyId = "k1",
        bool byStranger = false,
        string algorithm = SecurityAlgorithms.RsaSha256,
        params (string Name, string Value)[] claims)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var all = claims.ToDictionary(c => c.Name, c => (object)c.Value, StringComparer.Ordinal);
        if (serviceUrl is not null)
        {
            all["serviceurl"] = serviceUrl;
        }

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddHours(-1),
            IssuedAt = now.AddHours(-1),
            Expires = now.AddMinutes(expiresIn),
            Claims = all,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(byStranger ? stranger : rsa) { KeyId = keyId }, algorithm),
        });
    }

    public void Dispose()
    {
        rsa.Dispose();
        stranger.Dispose();
    }

    private string Keys()
    {
        var key = rsa.ExportParameters(false);
        var endorsements = Endorsements is null ? string.Empty : $",\"endorsements\":{JsonSerializer.Serialize(Endorsements)}";
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"k1","n":"{{Base64UrlEncoder.Encode(key.Modulus)}}","e":"{{Base64UrlEncoder.Encode(key.Exponent)}}"{{endorsements}}}]}""";
    }
}
