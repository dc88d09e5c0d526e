using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication by settings. Besides those of the bot's identity: ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope,
/// ToBotFromChannelTokenIssuer, ToBotFromChannelOpenIdMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl and CallerId; each has the
/// public cloud's value when it is absent.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly IConfiguration settings;
    private readonly ServiceClientCredentialsFactory credentials;
    private readonly IHttpClientFactory clients;
    private readonly IncomingToken incoming;
    private readonly string scope;
    private readonly ILogger log;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        settings = configuration;
        log = logger ?? NullLogger.Instance;
        clients = httpClientFactory ?? OutboundCall.Default;
        credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger);
        scope = Setting("ToChannelFromBotOAuthScope", AuthenticationConstants.ToChannelFromBotOAuthScope);
        incoming = new IncomingToken(
            new TokenSettings(
                configuration["MicrosoftAppId"] ?? string.Empty,
                Setting("ToBotFromChannelTokenIssuer", AuthenticationConstants.ToBotFromChannelTokenIssuer),
                TenantIssuers(configuration)),
            Keys("ToBotFromChannelOpenIdMetadataUrl", AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
            Keys("ToBotFromEmulatorOpenIdMetadataUrl", AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl),
            authConfiguration ?? new AuthenticationConfiguration());
    }

    /// <summary>Tests move it.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    public override string GetOriginatingAudience() => scope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (await credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            return Result(Anonymous(), new ServiceConnector(clients, Trust.LoopbackOnly, null, NoToken), null);
        }

        var caller = await incoming.Check(activity, authHeader, cancellationToken);
        log.LogDebug("Token accepted from {Sender}", caller.FromEmulator ? "emulator" : "channel");
        var connector = caller.Vouched
            ? new ServiceConnector(clients, Trust.Vouched, activity.ServiceUrl, TokenFor(settings["MicrosoftAppId"] ?? string.Empty))
            : new ServiceConnector(clients, Trust.LoopbackOnly, activity.ServiceUrl, NoToken);
        return Result(caller.Identity, connector, settings["CallerId"]);
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var appId = claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        return string.IsNullOrEmpty(appId)
            ? new ServiceConnector(clients, Trust.LoopbackOnly, null, NoToken)
            : new ServiceConnector(clients, Trust.Vouched, null, TokenFor(appId));
    }

    private static string[] TenantIssuers(IConfiguration configuration) =>
        string.Equals(configuration["MicrosoftAppType"], "SingleTenant", StringComparison.OrdinalIgnoreCase) && configuration["MicrosoftAppTenantId"] is { Length: > 0 } tenant
            ? [
                AuthenticationConstants.ValidTokenIssuerUrlTemplateV1.Replace("{0}", tenant, StringComparison.Ordinal),
                AuthenticationConstants.ValidTokenIssuerUrlTemplateV2.Replace("{0}", tenant, StringComparison.Ordinal),
            ]
            : [];

    private static ClaimsIdentity Anonymous() => new([], AuthenticationConstants.AnonymousAuthType);

    private static Task<string?> NoToken(string? audience, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    private Func<string?, CancellationToken, Task<string?>> TokenFor(string appId) => (audience, cancellationToken) =>
        credentials.GetTokenAsync(
            new TokenRequest(appId, string.IsNullOrEmpty(audience) ? scope : audience, settings["ToChannelFromBotLoginUrl"], clients, Time), cancellationToken);

    private AuthenticateRequestResult Result(ClaimsIdentity identity, ServiceConnector connector, string? callerId) =>
        new() { ClaimsIdentity = identity, Audience = scope, CallerId = callerId, ConnectorFactory = connector };

    private SigningKeys Keys(string name, string otherwise) => new(Setting(name, otherwise), clients, Time);

    private string Setting(string name, string otherwise) => settings[name] is { Length: > 0 } value ? value : otherwise;
}
