using System.Net;

namespace Microsoft.Bot.Connector;

/// <summary>Every call to the outside: ten seconds at most, an answer of 256 KB at most, connections that live as long as the process.</summary>
internal static class OutboundCall
{
    /// <summary>The name of the HTTP client; a host may configure it (proxy, no redirects) under this name.</summary>
    public const string ClientName = "Microsoft.Bot.Connector";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>For hosts and tools that bring no factory of their own.</summary>
    public static IHttpClientFactory Default { get; } = new SharedHandler();

    public static async Task<(HttpStatusCode Status, ReadOnlyMemory<byte> Body)> Send(
        IHttpClientFactory clients, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            await using var stream = await response.Content.ReadAsStreamAsync(timeout.Token);
            var body = await BoundedBody.Read(stream, timeout.Token);
            return (response.StatusCode, body ?? default);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer to {request.Method} within {Patience.TotalSeconds:0} seconds.", e);
        }
    }

    private sealed class SharedHandler : IHttpClientFactory
    {
        // Redirects are not followed: the address that was vouched for is the one that is called.
        private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false);
    }
}
