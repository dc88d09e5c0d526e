using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The bot's token for outgoing calls (OAuth 2.0 client credentials, RFC 6749 section 4.4): kept until five minutes before it
/// expires, and asked for once however many replies wait for it.
/// </summary>
internal sealed class OutboundToken(string appId, string password, TimeProvider time, ILogger? log)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim asking = new(1, 1);
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    public async Task<string> Get(string login, string scope, IHttpClientFactory clients, CancellationToken cancellationToken)
    {
        var key = $"{login} {scope}";
        if (Fresh(key) is { } known)
        {
            return known;
        }

        await asking.WaitAsync(cancellationToken);
        try
        {
            if (Fresh(key) is { } meanwhile)
            {
                return meanwhile;
            }

            var asked = time.GetUtcNow();
            var answer = await Ask(login, scope, clients, cancellationToken);
            kept[key] = new Kept(answer.AccessToken!, asked.AddSeconds(answer.ExpiresIn) - Margin);
            return answer.AccessToken!;
        }
        finally
        {
            asking.Release();
        }
    }

    private string? Fresh(string key) => kept.TryGetValue(key, out var token) && time.GetUtcNow() < token.Until ? token.Value : null;

    private async Task<TokenAnswer> Ask(string login, string scope, IHttpClientFactory clients, CancellationToken cancellationToken)
    {
        var scopeValue = scope.EndsWith("/.default", StringComparison.Ordinal) ? scope : scope.TrimEnd('/') + "/.default";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(login.TrimEnd('/') + "/oauth2/v2.0/token"));
        request.Content = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", appId),
            new("client_secret", password),
            new("scope", scopeValue),
        ]);
        var (status, body) = await OutboundCall.Send(clients, request, cancellationToken);
        if ((int)status == 200 && Read(body) is { AccessToken.Length: > 0 } answer)
        {
            return answer;
        }

        log?.LogError("The login service gave no token to bot {AppId}: status {Status}", appId, (int)status);
        throw new HttpRequestException(
            $"The login service gave the bot no token (status {(int)status}). Check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.", null, status);
    }

    private static TokenAnswer? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, TokenContext.Default.TokenAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Kept(string Value, DateTimeOffset Until);
}

/// <summary>RFC 6749 section 5.1.</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class TokenContext : JsonSerializerContext;
