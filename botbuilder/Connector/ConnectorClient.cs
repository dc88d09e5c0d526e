using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>
/// The Bot Connector API of one service URL. A refused call is an HttpRequestException with the status; a TimeoutException or one
/// without a status means that nobody knows whether the channel took it.
/// </summary>
internal sealed class ConnectorClient(IHttpClientFactory clients, Uri serviceUrl, Func<CancellationToken, Task<string?>> token) : IConnectorClient
{
    public Uri BaseUri { get; set; } = serviceUrl;

    /// <summary>Answers the activity in ReplyToId, or without one speaks in the conversation.</summary>
    public Task<ResourceResponse> Send(Activity activity, CancellationToken cancellationToken)
    {
        var path = $"v3/conversations/{Id(activity.Conversation?.Id)}/activities";
        var full = string.IsNullOrWhiteSpace(activity.ReplyToId) ? path : $"{path}/{Id(activity.ReplyToId)}";
        return Call<ResourceResponse>(HttpMethod.Post, full, activity, cancellationToken);
    }

    public Task<ResourceResponse> Update(Activity activity, CancellationToken cancellationToken) =>
        Call<ResourceResponse>(HttpMethod.Put, $"v3/conversations/{Id(activity.Conversation?.Id)}/activities/{Id(activity.Id)}", activity, cancellationToken);

    public Task Delete(ConversationReference reference, CancellationToken cancellationToken) =>
        Call<ResourceResponse>(HttpMethod.Delete, $"v3/conversations/{Id(reference.Conversation?.Id)}/activities/{Id(reference.ActivityId)}", null, cancellationToken);

    public Task<ConversationResourceResponse> Open(ConversationParameters parameters, CancellationToken cancellationToken) =>
        Call<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, cancellationToken);

    public void Dispose()
    {
        // Connections belong to the factory and live as long as the process.
    }

    private static string Id(string? id) => id switch
    {
        null or "" => throw new ArgumentException("The channel needs an id that is missing here."),

        // These two would climb out of the path; escaping does not touch them.
        "." or ".." => throw new ArgumentException("This id cannot be part of an address."),
        _ => Uri.EscapeDataString(id),
    };

    private async Task<T> Call<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
        where T : new()
    {
        using var request = new HttpRequestMessage(method, new Uri($"{BaseUri.AbsoluteUri.TrimEnd('/')}/{path}"));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), SchemaJson.Options));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        if (await token(cancellationToken) is { } bearer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        var (status, answer) = await OutboundCall.Send(clients, request, cancellationToken);
        if ((int)status is < 200 or > 299)
        {
            throw new HttpRequestException($"The channel refused {method} with status {(int)status}.", null, status);
        }

        return Read<T>(answer);
    }

    // A channel that said 2xx has taken the activity, whatever it wrote into the body.
    private static T Read<T>(ReadOnlyMemory<byte> answer)
        where T : new()
    {
        try
        {
            return answer.IsEmpty ? new T() : JsonSerializer.Deserialize<T>(answer.Span, SchemaJson.Options) ?? new T();
        }
        catch (JsonException)
        {
            return new T();
        }
    }
}
