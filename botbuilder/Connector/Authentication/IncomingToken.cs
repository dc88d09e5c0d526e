using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Checks the token of a request (Bot Framework authentication, connector to bot and emulator to bot), strictly by the documents
/// where the SDK is laxer: in particular a token that this bot itself sends to channels does not open its own door.
/// </summary>
internal sealed class IncomingToken(
    TokenSettings settings, SigningKeys channelKeys, SigningKeys emulatorKeys, AuthenticationConfiguration configuration)
{
    private static readonly string[] EmulatorTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    private static readonly string[] PublicEmulatorIssuers =
    [
        .. EmulatorTenants.Select(tenant => Fill(AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, tenant)),
        .. EmulatorTenants.Select(tenant => Fill(AuthenticationConstants.ValidTokenIssuerUrlTemplateV2, tenant)),
        Fill(AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, "72f988bf-86f1-41af-91ab-2d7cd011db47"),
        Fill(AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, "cab8a31a-1906-4287-a0d8-4eef66b95f6e"),
        Fill(AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2, "cab8a31a-1906-4287-a0d8-4eef66b95f6e"),
    ];

    private const string NotValid = "The token is not valid here.";

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    /// <summary>Who calls. <see cref="Caller.Vouched"/> tells whether the token names the activity's service URL.</summary>
    public async Task<Caller> Check(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        var token = Parse(authHeader);
        if (string.IsNullOrEmpty(activity.ChannelId))
        {
            throw new RequestRefused(401, "NoChannel", "The activity names no channel.");
        }

        var fromEmulator = IsEmulatorIssuer(token.Issuer);
        CheckAddressee(token, fromEmulator);
        var key = await FindKey(token, fromEmulator ? emulatorKeys : channelKeys, cancellationToken);
        var identity = await Validate(token, key, fromEmulator ? token.Issuer : settings.ChannelIssuer);
        var vouched = fromEmulator ? CheckEmulator(token, activity) : CheckChannel(token, activity);
        CheckEndorsements(key, activity.ChannelId, fromEmulator);
        if (configuration.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync([.. identity.Claims]);
        }

        return new Caller(identity, vouched, fromEmulator);
    }

    private static string Fill(string template, string tenant) => template.Replace("{0}", tenant, StringComparison.Ordinal);

    private JsonWebToken Parse(string? authHeader)
    {
        // RFC 9110 section 11.1: the scheme may be written in any case of letters.
        var parts = authHeader?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (parts.Length != 2 || !string.Equals(parts[0], "Bearer", StringComparison.OrdinalIgnoreCase) || !handler.CanReadToken(parts[1]))
        {
            throw new RequestRefused(401, "NoToken", "A bearer token is needed.");
        }

        try
        {
            return handler.ReadJsonWebToken(parts[1]);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or JsonException)
        {
            throw new RequestRefused(401, "Unreadable", "The bearer token cannot be read.");
        }
    }

    private bool IsEmulatorIssuer(string issuer) =>
        PublicEmulatorIssuers.Contains(issuer, StringComparer.Ordinal)
        || settings.TenantIssuers.Contains(issuer, StringComparer.Ordinal)
        || (configuration.ValidTokenIssuers?.Contains(issuer, StringComparer.Ordinal) ?? false);

    // Before any key is looked for: a token that is not meant for this bot must not cause a call to the issuer.
    private void CheckAddressee(JsonWebToken token, bool fromEmulator)
    {
        if (!fromEmulator && token.Issuer != settings.ChannelIssuer)
        {
            throw new RequestRefused(401, "Issuer", NotValid);
        }

        // One audience: a token for us and others would also open others' doors, and theirs ours.
        if (!(token.Audiences.Take(2).ToArray() is [var audience] && audience == settings.AppId))
        {
            throw new RequestRefused(401, "Audience", NotValid);
        }
    }

    private static async Task<JsonWebKey> FindKey(JsonWebToken token, SigningKeys keys, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token.Kid) || !AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg))
        {
            throw new RequestRefused(401, "Algorithm", "The token is not signed as it must be.");
        }

        return await keys.Find(token.Kid, cancellationToken) ?? throw new RequestRefused(401, "UnknownKey", "The token is signed with an unknown key.");
    }

    private async Task<ClaimsIdentity> Validate(JsonWebToken token, JsonWebKey key, string issuer)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = settings.AppId,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            ClockSkew = TimeSpan.FromMinutes(5),
            RequireSignedTokens = true,
            RequireExpirationTime = true,
        });

        return result.IsValid ? result.ClaimsIdentity : throw new RequestRefused(401, Flaw(result.Exception), NotValid);
    }

    private static string Flaw(Exception? problem) => problem switch
    {
        SecurityTokenExpiredException => "Expired",
        SecurityTokenNotYetValidException => "NotYetValid",
        SecurityTokenNoExpirationException => "NoExpiry",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "Signature",
        _ => "Invalid",
    };

    private static bool CheckChannel(JsonWebToken token, Activity activity)
    {
        if (string.IsNullOrEmpty(activity.ServiceUrl) || Claim(token, AuthenticationConstants.ServiceUrlClaim) != activity.ServiceUrl)
        {
            throw new RequestRefused(401, "ServiceUrl", "The token is for another service URL.");
        }

        return true;
    }

    // An emulator's token says which app asked for it: version 1.0 in "appid", version 2.0 in "azp". Another app than the bot is a skill's parent.
    private bool CheckEmulator(JsonWebToken token, Activity activity)
    {
        var app = Claim(token, AuthenticationConstants.VersionClaim) switch
        {
            null or "" or "1.0" => Claim(token, AuthenticationConstants.AppIdClaim),
            "2.0" => Claim(token, AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
        if (app != settings.AppId)
        {
            throw new RequestRefused(401, "App", "The token was given to another app.");
        }

        var vouched = activity.ServiceUrl is { Length: > 0 } url && Claim(token, AuthenticationConstants.ServiceUrlClaim) == url;
        // Answered it could not be: without a token for the address only this machine is called.
        return vouched || string.IsNullOrEmpty(activity.ServiceUrl) || (Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) && address.IsLoopback)
            ? vouched
            : throw new RequestRefused(401, "ServiceUrl", "The token does not vouch for the service URL.");
    }

    private void CheckEndorsements(JsonWebKey key, string channel, bool fromEmulator)
    {
        var endorsements = Endorsements.Of(key);
        if (!fromEmulator && endorsements is not null && !endorsements.Contains(channel, StringComparer.Ordinal))
        {
            throw new RequestRefused(403, "NotEndorsed", "The key of the token is not endorsed for this channel.");
        }

        if (configuration.RequiredEndorsements is { Length: > 0 } required && !required.All(name => endorsements?.Contains(name, StringComparer.Ordinal) ?? false))
        {
            throw new RequestRefused(403, "RequiredEndorsement", "The key of the token lacks an endorsement that this bot requires.");
        }
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}

/// <summary>Who sent a request, and whether the token vouched for the service URL in it.</summary>
internal sealed record Caller(ClaimsIdentity Identity, bool Vouched, bool FromEmulator);

/// <summary>What incoming tokens are measured against.</summary>
/// <param name="TenantIssuers">Of the tenant of a single-tenant bot, whose emulators get their tokens there.</param>
internal sealed record TokenSettings(string AppId, string ChannelIssuer, IReadOnlyCollection<string> TenantIssuers);
