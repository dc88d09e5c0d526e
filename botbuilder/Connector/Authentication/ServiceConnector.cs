namespace Microsoft.Bot.Connector.Authentication;

/// <summary>How far a request's service URL is believed.</summary>
internal enum Trust
{
    /// <summary>The token named it, or the caller of a proactive message has it from such a token.</summary>
    Vouched,

    /// <summary>Nobody vouched: only this machine is called, and without a token.</summary>
    LoopbackOnly,
}

/// <summary>Clients for the one service URL that a request was allowed to name, or for any when a turn is started by the bot.</summary>
internal sealed class ServiceConnector(
    IHttpClientFactory clients, Trust trust, string? only, Func<string?, CancellationToken, Task<string?>> token) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string? serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            throw new InvalidOperationException("The activity has no usable service URL to answer to.");
        }

        if (only is not null && only != serviceUrl)
        {
            throw new InvalidOperationException("The token of this turn vouched for another service URL.");
        }

        // Also for a vouched address: a token never travels in clear text over a network.
        if (!url.IsLoopback && (trust == Trust.LoopbackOnly || url.Scheme != Uri.UriSchemeHttps))
        {
            throw new InvalidOperationException(
                "Nothing vouched for the service URL, so only this machine may be called; set MicrosoftAppId to serve real channels (https).");
        }

        Func<CancellationToken, Task<string?>> bearer =
            trust == Trust.Vouched ? cancel => token(audience, cancel) : _ => Task.FromResult<string?>(null);
        return Task.FromResult<IConnectorClient>(new ConnectorClient(clients, url, bearer));
    }
}
