namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>GET conversations/{id}/stream: the WebSocket. A conversation may have several, and each gets everything.</summary>
internal static class StreamActivities
{
    public static async Task<IResult> RunAsync(string id, string? t, string? watermark, HttpRequest request, DirectLineCallers callers, DirectLineLog log, StreamSockets sockets)
    {
        if (string.IsNullOrEmpty(t))
        {
            return DirectLineProblem.NotAuthorized.ToResult();
        }

        var (caller, problem) = await callers.ByTokenAsync(t, request, id);
        if (caller is null)
        {
            return problem!.ToResult();
        }

        if (DirectLineConversation.ReadWatermark(watermark, none: 0) is not { } after)
        {
            return DirectLineProblem.BadWatermark.ToResult();
        }

        if (await log.LastNumberAsync(id, request.HttpContext.RequestAborted) == 0)
        {
            return DirectLineProblem.UnknownConversation.ToResult();
        }

        if (!request.HttpContext.WebSockets.IsWebSocketRequest)
        {
            return new DirectLineProblem(400, "BadArgument", "This address is for a WebSocket.").ToResult();
        }

        using var socket = await request.HttpContext.WebSockets.AcceptWebSocketAsync();
        await sockets.ServeAsync(socket, new(id, after, $"{request.Scheme}://{request.Host}{request.PathBase}", cancellation => callers.StillHoldsAsync(caller, cancellation)));
        return Results.Empty;
    }
}
