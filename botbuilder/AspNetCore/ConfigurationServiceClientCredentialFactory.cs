using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's identity from settings: MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType (MultiTenant or SingleTenant) and
/// MicrosoftAppTenantId. An empty MicrosoftAppId means that there is none.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly PasswordServiceClientCredentialFactory inner;

    /// <exception cref="InvalidOperationException">The settings contradict each other; says which.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var (id, type, tenant) = (configuration["MicrosoftAppId"], configuration["MicrosoftAppType"], configuration["MicrosoftAppTenantId"]);
        var single = string.Equals(type, "SingleTenant", StringComparison.OrdinalIgnoreCase);
        if (!single && !string.IsNullOrEmpty(type) && !string.Equals(type, "MultiTenant", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException("MicrosoftAppType must be MultiTenant or SingleTenant.");
        }

        if (single && !string.IsNullOrEmpty(id) && string.IsNullOrEmpty(tenant))
        {
            throw new InvalidOperationException("MicrosoftAppType SingleTenant needs MicrosoftAppTenantId.");
        }

        inner = new PasswordServiceClientCredentialFactory(id, configuration["MicrosoftAppPassword"], single ? tenant : null, httpClient, logger);
    }

    public override Task<bool> IsValidAppIdAsync(string? appId, CancellationToken cancellationToken) =>
        inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        inner.IsAuthenticationDisabledAsync(cancellationToken);

    internal override Task<string?> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) =>
        inner.GetTokenAsync(request, cancellationToken);
}
