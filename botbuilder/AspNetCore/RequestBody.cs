using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>An activity out of a request, or the status and sentence that refuse it.</summary>
internal readonly record struct RequestBody(Activity? Activity, int Status, string Problem)
{
    public static async Task<RequestBody> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return Refused(StatusCodes.Status405MethodNotAllowed, "Activities are posted.");
        }

        if (request.ContentLength > BoundedBody.Limit || await BoundedBody.Read(request.Body, cancellationToken) is not { } body)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, "An activity may have 256 KB.");
        }

        var parsed = Parse(body);

        // After parsing, so that what is no JSON is 400 under every label. The label matters because a web page of a stranger may
        // post text/plain to this machine without asking, but not application/json.
        return parsed.Activity is not null && request.ContentType is not null && !request.HasJsonContentType()
            ? Refused(StatusCodes.Status415UnsupportedMediaType, "An activity comes as application/json.")
            : parsed;
    }

    private static RequestBody Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var activity = JsonSerializer.Deserialize<Activity>(body.Span, SchemaJson.Options);
            return string.IsNullOrWhiteSpace(activity?.Type)
                ? Refused(StatusCodes.Status400BadRequest, "The activity has no type.")
                : new RequestBody(activity, StatusCodes.Status200OK, string.Empty);
        }
        catch (JsonException)
        {
            return Refused(StatusCodes.Status400BadRequest, "The body is not an activity in JSON, or nests deeper than 64.");
        }
    }

    private static RequestBody Refused(int status, string problem) => new(null, status, problem);
}

/// <summary>JSON into a response.</summary>
internal static class JsonBody
{
    public static async Task Write(HttpResponse response, object? body, CancellationToken cancellationToken)
    {
        if (body is null)
        {
            return;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), SchemaJson.Options);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, cancellationToken);
    }
}
