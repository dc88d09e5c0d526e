using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys that an issuer publishes. Read once a day; once more for a key id that is not known, but at most once an hour, so that
/// invented key ids do not turn into calls to the issuer.
/// </summary>
internal sealed class SigningKeys(string metadataUrl, IHttpClientFactory clients, TimeProvider time)
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile State state = new(null, DateTimeOffset.MinValue, null);

    /// <summary>The key with this id; nothing when the issuer has none.</summary>
    public async Task<JsonWebKey?> Find(string keyId, CancellationToken cancellationToken)
    {
        var present = state;
        if (Pick(present, keyId) is { } known && time.GetUtcNow() - present.Read < Daily)
        {
            return known;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            await ReadWhenDue(keyId, cancellationToken);
            return Pick(state, keyId);
        }
        finally
        {
            reading.Release();
        }
    }

    private static JsonWebKey? Pick(State state, string keyId) =>
        state.Keys?.Keys.FirstOrDefault(key => string.Equals(key.Kid, keyId, StringComparison.Ordinal));

    private async Task ReadWhenDue(string keyId, CancellationToken cancellationToken)
    {
        var (present, now) = (state, time.GetUtcNow());
        var wanted = now - present.Read >= (Pick(present, keyId) is null ? Hourly : Daily);
        if (!wanted)
        {
            return;
        }

        if (present.Failed is { } failed && now - failed < AfterFailure)
        {
            RefuseWithoutKeys(present);
            return;
        }

        try
        {
            state = new State(await Download(cancellationToken), now, null);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or TimeoutException or InvalidOperationException or ArgumentException)
        {
            // Keys of yesterday are better than none: the issuer changes them rarely and keeps old ones for days.
            state = present with { Failed = now };
            RefuseWithoutKeys(present);
        }
    }

    private static void RefuseWithoutKeys(State present)
    {
        if (present.Keys is null)
        {
            throw new RequestRefused(503, "KeysUnavailable", "The keys of the token's issuer cannot be read now.");
        }
    }

    private async Task<JsonWebKeySet> Download(CancellationToken cancellationToken)
    {
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, new Retriever(clients), cancellationToken);
        return configuration.JsonWebKeySet ?? throw new InvalidOperationException("The issuer publishes no keys.");
    }

    private sealed record State(JsonWebKeySet? Keys, DateTimeOffset Read, DateTimeOffset? Failed);

    private sealed class Retriever(IHttpClientFactory clients) : IDocumentRetriever
    {
        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            var url = new Uri(address);
            if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
            {
                throw new InvalidOperationException("Keys are read over https only.");
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            var (status, body) = await OutboundCall.Send(clients, request, cancel);
            return (int)status == 200
                ? System.Text.Encoding.UTF8.GetString(body.Span)
                : throw new HttpRequestException($"The issuer answered {(int)status}.", null, status);
        }
    }
}
