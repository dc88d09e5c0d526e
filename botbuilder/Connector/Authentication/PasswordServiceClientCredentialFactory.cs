using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id with its password.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly IHttpClientFactory? clients;
    private readonly ILogger? log;
    private OutboundToken? tokens;

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string? appId, string? password, string? tenantId, HttpClient? httpClient, ILogger? logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        clients = httpClient is null ? null : new OneClient(httpClient);
        log = logger;
    }

    public string? AppId { get; set; }

    public string? Password { get; set; }

    /// <summary>The tenant of a single-tenant bot; nothing for all others.</summary>
    public string? TenantId { get; set; }

    public override Task<bool> IsValidAppIdAsync(string? appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(AppId) && string.Equals(AppId, appId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    internal override async Task<string?> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(AppId))
        {
            return null;
        }

        if (!await IsValidAppIdAsync(request.AppId, cancellationToken))
        {
            throw new InvalidOperationException("A token was asked for in the name of another bot.");
        }

        if (tokens is null)
        {
            Interlocked.CompareExchange(ref tokens, new OutboundToken(AppId, Password ?? string.Empty, request.Time, log), null);
        }

        return await tokens.Get(Login(request.LoginUrl), request.Scope, clients ?? request.Clients, cancellationToken);
    }

    private string Login(string? configured)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            return configured;
        }

        return string.IsNullOrEmpty(TenantId)
            ? AuthenticationConstants.ToChannelFromBotLoginUrl
            : AuthenticationConstants.ToChannelFromBotLoginUrlTemplate.Replace("{0}", TenantId, StringComparison.Ordinal);
    }

    // The caller's client has the caller's life: it is used, never disposed.
    private sealed class OneClient(HttpClient client) : IHttpClientFactory
    {
        private readonly Passing handler = new(client);

        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false);

        private sealed class Passing(HttpClient client) : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                using var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
                return await client.SendAsync(copy, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            }
        }
    }
}
