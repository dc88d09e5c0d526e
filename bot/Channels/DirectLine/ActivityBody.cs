using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>Reads a JSON object from a request or a part of an upload: at most 256 KB, at most 64 levels.</summary>
internal static class ActivityBody
{
    public const int LargestActivity = 256 << 10;
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = 64 };

    public static Task<(JsonObject? Body, DirectLineProblem? Problem)> ReadAsync(HttpRequest request) =>
        request.ContentLength > LargestActivity
            ? Task.FromResult<(JsonObject?, DirectLineProblem?)>((null, DirectLineProblem.TooLarge))
            : ReadAsync(request.Body, request.HttpContext.RequestAborted);

    public static async Task<(JsonObject? Body, DirectLineProblem? Problem)> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var bytes = new byte[LargestActivity + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > LargestActivity)
        {
            return (null, DirectLineProblem.TooLarge);
        }

        try
        {
            return Utf8.IsValid(bytes.AsSpan(0, length)) && JsonNode.Parse(bytes.AsSpan(0, length), nodeOptions: null, Limits) is JsonObject read && IsWhole(read) ? (read, null) : (null, DirectLineProblem.NotJson);
        }
        catch (JsonException)
        {
            return (null, DirectLineProblem.NotJson);
        }
    }

    /// <summary>The text of a JSON string; null for anything else.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // A repeated member, and an escape that is half a character, are found only when they are first used, and then as an exception in the middle of the work.
    private static bool IsWhole(JsonNode? node)
    {
        try
        {
            return node switch
            {
                JsonObject members => members.All(member => IsWhole(member.Value)),
                JsonArray items => items.All(IsWhole),
                _ => node is null || node.GetValueKind() != JsonValueKind.String || node.GetValue<string>() is not null,
            };
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
