using System.Text.Json.Nodes;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>The body of a request for a token or a start: every member may be missing, and the body too.</summary>
internal sealed record TokenParameters(string? UserId, string? UserName, IReadOnlyList<string> TrustedOrigins, string? Locale)
{
    private static readonly TokenParameters None = new(null, null, [], null);

    public static async Task<(TokenParameters? Parameters, DirectLineProblem? Problem)> ReadAsync(HttpRequest request)
    {
        var (body, problem) = await ActivityBody.ReadAsync(request);
        return body is not null ? (From(body), null)
            : ReferenceEquals(problem, DirectLineProblem.NotJson) && request.ContentLength is null or 0 ? (None, null)
            : (null, problem);
    }

    private static TokenParameters From(JsonObject body)
    {
        var user = body["user"] as JsonObject;
        var origins = body["trustedOrigins"] as JsonArray ?? [];
        return new(ActivityBody.Text(user?["id"]), ActivityBody.Text(user?["name"]), [.. origins.Select(ActivityBody.Text).OfType<string>()], ActivityBody.Text(body["locale"]));
    }
}
