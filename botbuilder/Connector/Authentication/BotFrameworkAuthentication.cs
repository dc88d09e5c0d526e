using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides who calls, and gives the means to answer.</summary>
public abstract class BotFrameworkAuthentication
{
    protected BotFrameworkAuthentication()
    {
    }

    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken);

    /// <summary>
    /// Means to speak unasked. Nothing vouches for the service URL here but the caller, who must have it from an authenticated activity.
    /// </summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>For whom outgoing tokens are.</summary>
    public virtual string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;
}

/// <summary>Who called, and what answers him.</summary>
public class AuthenticateRequestResult
{
    public AuthenticateRequestResult()
    {
    }

    public string? Audience { get; set; }

    public ClaimsIdentity? ClaimsIdentity { get; set; }

    public string? CallerId { get; set; }

    public ConnectorFactory? ConnectorFactory { get; set; }
}

/// <summary>Makes clients for the service URLs that one caller may name.</summary>
public abstract class ConnectorFactory
{
    protected ConnectorFactory()
    {
    }

    /// <exception cref="InvalidOperationException">Nobody vouched for the service URL.</exception>
    public abstract Task<IConnectorClient> CreateAsync(string? serviceUrl, string? audience, CancellationToken cancellationToken);
}
