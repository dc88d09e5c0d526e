using System.Text.Json;
using FrontDoor.Bot.Security;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace FrontDoor.Bot.Channels;

/// <summary><c>POST /api/messages</c>: looks at the body before the adapter does, so that nothing malformed gets any further.</summary>
public sealed class ConnectorEndpoint(CloudAdapter adapter, IBot bot, LoopbackRule loopback, ConversationRate rate, ILogger<ConnectorEndpoint> logger)
{
    private const int LargestBody = 256 * 1024;
    private const int DeepestNesting = 64;

    /// <summary>Conversations are known by channel and id together; PostgreSQL's columns have room for 400 characters.</summary>
    private const int LongestChannel = 40;
    private const int LongestConversation = 340;

    public async Task RunAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = HttpMethods.Post;
            return;
        }

        var body = await ReadAsync(http.Request, http.RequestAborted);
        var refusal = body is null
            ? new Refusal(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is larger than 256 KB.")
            : Check(http, body);
        if (refusal is not null)
        {
            await RefuseAsync(http, refusal);
            return;
        }

        http.Request.Body = new MemoryStream(body!, writable: false);
        try
        {
            await adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted);
        }
        catch (TooManyMessagesException)
        {
            rate.SayWhen(http.Response);
            await RefuseAsync(http, new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many messages in this conversation; send it again after the seconds in Retry-After."));
        }
    }

    private async Task RefuseAsync(HttpContext http, Refusal refusal)
    {
        logger.LogWarning("Refused a request to the connector endpoint: {Status} {Code}", refusal.Status, refusal.Code);
        http.Response.StatusCode = refusal.Status;
        await http.Response.WriteAsJsonAsync(new { error = new { code = refusal.Code, message = refusal.Message } }, http.RequestAborted);
    }

    private Refusal? Check(HttpContext http, byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            var root = json.RootElement;
            return root.ValueKind != JsonValueKind.Object ? BadArgument("The body is not a JSON object.")
                : IsAmbiguous(root) || (Member(root, "conversation") is { ValueKind: JsonValueKind.Object } known && IsAmbiguous(known)) ? BadArgument("The activity has a member twice.")
                : Text(root, "type") is null ? BadArgument("The activity has no type.")
                : Member(root, "conversation") is not { } conversation || Text(conversation, "id") is null ? BadArgument("The activity has no conversation.id.")
                // Ids stand in the log, where a line break would begin a line of the sender's own.
                : HasControl(Text(conversation, "id")) || HasControl(Text(root, "id")) || HasControl(Text(root, "channelId")) ? BadArgument("An id has control characters.")
                : Text(conversation, "id")!.Length > LongestConversation ? BadArgument("The conversation.id is longer than 340 characters.")
                : Text(root, "channelId")?.Length > LongestChannel ? BadArgument("The channelId is longer than 40 characters.")
                : Text(root, "serviceUrl") is null && !IsAnsweredInBody(root) ? BadArgument("The activity has no serviceUrl to answer to.")
                : loopback.Refuses(http, Text(root, "serviceUrl"));
        }
        // An escape that is half a character is found only when the text is taken out.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return BadArgument("The body is not JSON, or is nested deeper than 64.");
        }
    }

    private static bool IsAnsweredInBody(JsonElement root) => Text(root, "deliveryMode") == "expectReplies" || Text(root, "type") == "invoke";

    private static Refusal BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    // As the adapter reads: without regard to case. What is checked here must be what is read there.
    private static JsonElement? Member(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return member.Value;
                }
            }
        }

        return null;
    }

    /// <summary>Two members with one name: which of them is meant, readers decide differently.</summary>
    private static bool IsAmbiguous(JsonElement element)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return element.EnumerateObject().Any(member => !names.Add(member.Name));
    }

    private static bool HasControl(string? id) => id?.Any(char.IsControl) == true;

    /// <summary>Null when the body is too large.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (body.Length > LargestBody)
            {
                return null;
            }
        }

        return body.ToArray();
    }
}

/// <param name="Code">Stable, as the Connector's own errors.</param>
public sealed record Refusal(int Status, string Code, string Message);
