using System.Globalization;
using FrontDoor.Bot.Security;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>What a token allows: one conversation, in the name of one user (null: whoever the client says).</summary>
/// <param name="TrustedOrigins">Origins of pages that may use it; empty for any.</param>
/// <param name="LinkId">The personal link by which its holder came: it ends with that link. Null for whoever began the conversation.</param>
public sealed record DirectLineGrant(string ConversationId, string? UserId, IReadOnlyList<string> TrustedOrigins, Guid? LinkId = null);

/// <summary>Issues and reads tokens: JWT, HS256. Web Chat reads the claim <c>user</c> to learn who the user is, so it must be a JWT and the claim a string.</summary>
public sealed class DirectLineTokens(ISigningKeys keys, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private const string Issuer = "frontdoor/directline";
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SymmetricSecurityKey key = new(keys.KeyFor("directline-token"));

    public int LifetimeSeconds => options.Value.TokenSeconds;

    public string Issue(DirectLineGrant grant)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["conv"] = grant.ConversationId,
            ["iss"] = Issuer,
            ["aud"] = Issuer,
            ["nbf"] = now,
            ["exp"] = now + LifetimeSeconds,
        };
        if (grant.UserId is { } user)
        {
            claims["user"] = user;
        }

        if (grant.TrustedOrigins.Count > 0)
        {
            claims["origins"] = string.Join(' ', grant.TrustedOrigins);
        }

        if (grant.LinkId is { } link)
        {
            claims["link"] = link.ToString("N");
        }

        return handler.CreateToken(new SecurityTokenDescriptor { Claims = claims, SigningCredentials = new(key, SecurityAlgorithms.HmacSha256) });
    }

    /// <summary>The grant, or null with the reason. An expired token of ours is told apart from a foreign one, because clients renew on the first only.</summary>
    public async Task<(DirectLineGrant? Grant, DirectLineProblem? Problem)> ReadAsync(string token)
    {
        var outcome = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidIssuer = Issuer,
            ValidAudience = Issuer,
            // The clock of the process decides, below; the handler knows only the machine's.
            ValidateLifetime = false,
        });
        if (!outcome.IsValid || Text(outcome, "conv") is not { } conversation)
        {
            return (null, DirectLineProblem.Refused);
        }

        return Expiry(outcome) <= clock.GetUtcNow().ToUnixTimeSeconds()
            ? (null, DirectLineProblem.TokenExpired)
            : (new(conversation, Text(outcome, "user"), Text(outcome, "origins")?.Split(' ') ?? [], Link(outcome)), null);
    }

    private static string? Text(TokenValidationResult outcome, string claim) => outcome.Claims.TryGetValue(claim, out var value) ? value as string : null;

    private static Guid? Link(TokenValidationResult outcome) => Text(outcome, "link") is { } link ? Guid.ParseExact(link, "N") : null;

    private static long Expiry(TokenValidationResult outcome) => outcome.Claims.TryGetValue("exp", out var value) ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
}
