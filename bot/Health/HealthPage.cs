using FrontDoor.Bot.Conversations;

namespace FrontDoor.Bot.Health;

/// <summary><c>/healthz</c>: whether this host can take and keep a message.</summary>
public static class HealthPage
{
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/healthz", AnswerAsync);

    private static async Task<IResult> AnswerAsync(IConversationStore store, ILogger<ConversationOptions> logger, CancellationToken cancellationToken)
    {
        try
        {
            // No lines: an empty transaction that goes all the way through the writer.
            await store.AppendAsync("healthz", [], cancellationToken);
            return Results.Json(new { status = "ok", conversations = "ok" });
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "The conversation store does not write");
            return Results.Json(new { status = "failed", conversations = "failed" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
