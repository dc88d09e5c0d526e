using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Builder;

namespace FrontDoor.Bot.Channels;

/// <summary>
/// Whether the token of a request named the service URL in it (claim <c>serviceurl</c>). It is kept with the reference of the conversation, since replies leave later, and other things days later:
/// this bot's own token goes to a vouched address only; an emulator's, which no token names, is answered on this machine without one.
/// </summary>
internal static class ServiceTrust
{
    private const string Member = "vouched";

    /// <summary>False where the host has no app id: then nobody proves anything.</summary>
    public static bool HasToken(ITurnContext context) => Identity(context)?.HasClaim(claim => claim.Type == "iss") == true;

    /// <summary>The service URL that the caller's token vouches for; null without a token or claim.</summary>
    public static string? UrlOf(ITurnContext context) =>
        Identity(context) is { IsAuthenticated: true } identity ? identity.FindFirst("serviceurl")?.Value : null;

    /// <summary>The reference as it is kept.</summary>
    /// <param name="reference">A JSON object with at least one member.</param>
    public static string Mark(string reference, ITurnContext context) =>
        UrlOf(context) is { Length: > 0 } url && string.Equals(url, context.Activity.ServiceUrl, StringComparison.Ordinal)
            ? $"{{\"{Member}\":true,{reference[1..]}"
            : reference;

    public static bool IsVouched(string reference)
    {
        using var json = JsonDocument.Parse(reference);
        return json.RootElement.TryGetProperty(Member, out var vouched) && vouched.ValueKind == JsonValueKind.True;
    }

    private static ClaimsIdentity? Identity(ITurnContext context) => context.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey);
}
