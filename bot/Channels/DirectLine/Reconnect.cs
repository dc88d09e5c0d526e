namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>GET conversations/{id}: a new token and stream. Without a watermark the stream tells only what comes after this request.</summary>
internal static class Reconnect
{
    public static async Task<IResult> RunAsync(string id, string? watermark, HttpRequest request, DirectLineCallers callers, DirectLineTokens tokens, DirectLineLog log)
    {
        var (caller, problem) = await callers.FindAsync(request, id);
        if (caller is null)
        {
            return problem!.ToResult();
        }

        var last = await log.LastNumberAsync(id, request.HttpContext.RequestAborted);
        if (last == 0)
        {
            return DirectLineProblem.UnknownConversation.ToResult();
        }

        return DirectLineConversation.ReadWatermark(watermark, none: last) is { } start
            ? Results.Json(StartConversation.Describe(caller.Grant ?? new(id, null, []), start, request, tokens))
            : DirectLineProblem.BadWatermark.ToResult();
    }
}
