namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>What a client is told when a request is refused: <c>{"error":{"code","message"}}</c>. Codes are stable, messages are not.</summary>
public sealed record DirectLineProblem(int Status, string Code, string Message)
{
    public static readonly DirectLineProblem NotAuthorized = new(401, "Unauthorized", "Send the header Authorization: Bearer with a secret or token.");
    public static readonly DirectLineProblem Refused = new(403, "Forbidden", "This secret or token is not valid here.");
    public static readonly DirectLineProblem TokenExpired = new(403, "TokenExpired", "The token has expired; get a new one.");
    public static readonly DirectLineProblem OtherConversation = new(403, "Forbidden", "The token belongs to another conversation.");
    public static readonly DirectLineProblem WrongOrigin = new(403, "Forbidden", "The token is not meant for pages of this origin.");
    public static readonly DirectLineProblem LinkEnded = new(403, "Forbidden", "The personal link behind this token has been revoked or has expired.");
    public static readonly DirectLineProblem UnknownConversation = new(404, "ConversationNotFound", "There is no such conversation.");
    public static readonly DirectLineProblem Ended = new(400, "ConversationEnded", "The conversation has been ended; start a new one.");
    public static readonly DirectLineProblem BadWatermark = new(400, "BadArgument", "The watermark is not one of this service.");
    public static readonly DirectLineProblem NotJson = new(400, "BadSyntax", "The body is not a JSON object, or nests deeper than 64 levels.");
    public static readonly DirectLineProblem NoType = new(400, "MissingProperty", "The activity has no type.");
    public static readonly DirectLineProblem NoSender = new(400, "MissingProperty", "The activity has no from.id, and the token names no user.");
    public static readonly DirectLineProblem TooLarge = new(413, "MessageSizeTooBig", "The request is larger than allowed: 256 KB for an activity, 100 MB for an upload.");
    public static readonly DirectLineProblem BadUser = new(400, "BadArgument", "The id of a user in a token begins with dl_.");
    public static readonly DirectLineProblem BadUpload = new(400, "BadArgument", "The upload could not be read.");
    public static readonly DirectLineProblem TooMany = new(429, "TooManyRequests", "Too many messages in this conversation; send it again after the seconds in Retry-After.");
    public static readonly DirectLineProblem BotFailed = new(502, "BotRejectedActivity", "Failed to send activity: bot returned an error");

    public IResult ToResult() => new Answer(this);

    /// <summary>Bad input is logged once, where it is answered: nothing of it, and who was allowed to send it by the conversation alone.</summary>
    private sealed class Answer(DirectLineProblem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (problem.Status is StatusCodes.Status400BadRequest or StatusCodes.Status413PayloadTooLarge)
            {
                httpContext.RequestServices.GetRequiredService<ILogger<DirectLineProblem>>().LogWarning("Refused a Direct Line request of conversation {ConversationId}: {Status} {Code}", httpContext.GetRouteValue("id"), problem.Status, problem.Code);
            }

            return Results.Json(new { error = new { code = problem.Code, message = problem.Message } }, statusCode: problem.Status).ExecuteAsync(httpContext);
        }
    }
}
