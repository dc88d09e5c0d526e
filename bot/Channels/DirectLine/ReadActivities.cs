using FrontDoor.Bot.Health;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>GET conversations/{id}/activities: what came after the watermark, a page at a time.</summary>
internal static class ReadActivities
{
    public static async Task<IResult> RunAsync(string id, string? watermark, HttpRequest request, DirectLineCallers callers, DirectLineLog log, ILogger<DirectLineLog> logger)
    {
        var (caller, problem) = await callers.FindAsync(request, id);
        if (caller is null)
        {
            return problem!.ToResult();
        }

        if (DirectLineConversation.ReadWatermark(watermark, none: 0) is not { } after)
        {
            return DirectLineProblem.BadWatermark.ToResult();
        }

        try
        {
            return await ReadAsync(id, after, request, log);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || StoreLoss.Cut(request.HttpContext))
        {
            // DirectLineJS stops asking for ever after a 5xx here, and shows no error (channels.md 0.5): an empty page lets it come again.
            logger.LogError(failure, "Direct Line could not read conversation {ConversationId}", id);
            StoreLoss.LetAnswer(request.HttpContext);
            return Answer(new([], after));
        }
    }

    private static async Task<IResult> ReadAsync(string id, long after, HttpRequest request, DirectLineLog log)
    {
        var cancellation = request.HttpContext.RequestAborted;
        if (await log.LastNumberAsync(id, cancellation) == 0)
        {
            return DirectLineProblem.UnknownConversation.ToResult();
        }

        var page = await log.ReadAsync(id, after, $"{request.Scheme}://{request.Host}{request.PathBase}", cancellation);
        return Answer(page);
    }

    private static IResult Answer(ActivityPage page) => Results.Bytes(page.ToBytes(), "application/json; charset=utf-8");
}
