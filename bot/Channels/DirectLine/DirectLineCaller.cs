using System.Security.Cryptography;
using System.Text;
using FrontDoor.Core.Cases;
using Microsoft.Extensions.Options;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>Who calls: the holder of a secret (any conversation) or of a token (one).</summary>
/// <param name="Grant">Null for a secret.</param>
public sealed record DirectLineCaller(DirectLineGrant? Grant)
{
    public bool HasSecret => Grant is null;

    /// <summary>Who sends was not known when the conversation began, and its log holds the beginning alone.</summary>
    public bool IsFirst(long lastNumber) => Grant?.UserId is null && lastNumber == 1;

    public bool MayOpen(string conversationId) => HasSecret || string.Equals(Grant!.ConversationId, conversationId, StringComparison.Ordinal);
}

/// <summary>Reads the Authorization header, or the token in a stream address.</summary>
public sealed class DirectLineCallers(DirectLineTokens tokens, PersonalLinks links, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller of a request under a conversation's path (null: under none), or the reason of the refusal.</summary>
    public async Task<(DirectLineCaller? Caller, DirectLineProblem? Problem)> FindAsync(HttpRequest request, string? conversationId)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length == Scheme.Length)
        {
            return (null, DirectLineProblem.NotAuthorized);
        }

        var credential = header[Scheme.Length..].Trim();
        return IsSecret(credential) ? (new DirectLineCaller(Grant: null), null) : await ByTokenAsync(credential, request, conversationId);
    }

    public async Task<(DirectLineCaller? Caller, DirectLineProblem? Problem)> ByTokenAsync(string token, HttpRequest request, string? conversationId)
    {
        var (grant, problem) = await tokens.ReadAsync(token);
        if (grant is null)
        {
            return (null, problem);
        }

        var caller = new DirectLineCaller(grant);
        if (conversationId is not null && !caller.MayOpen(conversationId))
        {
            return (null, DirectLineProblem.OtherConversation);
        }

        return !IsTrusted(grant, request) ? (null, DirectLineProblem.WrongOrigin)
            : !await StillHoldsAsync(caller, request.HttpContext.RequestAborted) ? (null, DirectLineProblem.LinkEnded)
            : (caller, null);
    }

    /// <summary>False once the personal link by which the caller came is revoked or expired. Costs a look into SQL only for who came by one.</summary>
    public async Task<bool> StillHoldsAsync(DirectLineCaller caller, CancellationToken cancellationToken) =>
        caller.Grant?.LinkId is not { } link || await links.IsOpenAsync(link, cancellationToken);

    private static bool IsTrusted(DirectLineGrant grant, HttpRequest request) =>
        grant.TrustedOrigins.Count == 0 || grant.TrustedOrigins.Contains(request.Headers.Origin.ToString(), StringComparer.OrdinalIgnoreCase);

    private bool IsSecret(string credential) => Matches(credential, options.Value.Secret) | Matches(credential, options.Value.SecondSecret);

    // Digests have one length, so that the comparison tells nothing about the secret, not even how long it is.
    private static bool Matches(string credential, string secret) =>
        secret.Length > 0 && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(credential)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
