namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own identity towards channels.</summary>
public abstract class ServiceClientCredentialsFactory
{
    protected ServiceClientCredentialsFactory()
    {
    }

    /// <summary>Whether the id is this bot's.</summary>
    public abstract Task<bool> IsValidAppIdAsync(string? appId, CancellationToken cancellationToken);

    /// <summary>Whether the bot has no identity: then every request is anonymous.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>A token for outgoing calls; nothing when the bot has no identity.</summary>
    internal virtual Task<string?> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}

/// <summary>For whom, in whose name and from where an outgoing token is wanted.</summary>
/// <param name="LoginUrl">The configured address, or nothing for the public one.</param>
/// <param name="Clients">Used when the credentials were made without an HTTP client.</param>
internal sealed record TokenRequest(string AppId, string Scope, string? LoginUrl, IHttpClientFactory Clients, TimeProvider Time);
