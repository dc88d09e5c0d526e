using System.Text.Json.Nodes;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>POST conversations: 201 at first, 200 when this token started it before. A known user arrives at once, so that the bot can greet.</summary>
internal static class StartConversation
{
    public static async Task<IResult> RunAsync(HttpRequest request, DirectLineCallers callers, DirectLineTokens tokens, DirectLineLog log, DirectLineAdapter adapter, TimeProvider clock)
    {
        var (caller, problem) = await callers.FindAsync(request, conversationId: null);
        if (caller is null)
        {
            return problem!.ToResult();
        }

        var (parameters, badBody) = await TokenParameters.ReadAsync(request);
        if (parameters is null)
        {
            return badBody!.ToResult();
        }

        var grant = caller.Grant ?? new(DirectLineConversation.NewId(), parameters.UserId, parameters.TrustedOrigins);
        var last = await log.LastNumberAsync(grant.ConversationId, request.HttpContext.RequestAborted);
        await log.StartAsync(grant.ConversationId, clock.GetUtcNow(), request.HttpContext.RequestAborted);
        // The first line alone means that a host died before the greeting; the arrival has a key, so that a second one does nothing. A user whom nobody names arrives with the first message.
        if (last <= 1 && !await adapter.ArriveAsync(grant.ConversationId, grant.UserId ?? parameters.UserId, parameters.UserName, parameters.Locale, request))
        {
            return DirectLineProblem.BotFailed.ToResult();
        }

        return Results.Json(Describe(grant, 0, request, tokens), statusCode: last == 0 ? 201 : 200);
    }

    /// <param name="watermark">Where the stream begins. The client takes the address as it is.</param>
    public static JsonObject Describe(DirectLineGrant grant, long watermark, HttpRequest request, DirectLineTokens tokens)
    {
        var token = tokens.Issue(grant);
        return new()
        {
            ["conversationId"] = grant.ConversationId,
            ["token"] = token,
            ["expires_in"] = tokens.LifetimeSeconds,
            ["streamUrl"] = FormattableString.Invariant($"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}/v3/directline/conversations/{Uri.EscapeDataString(grant.ConversationId)}/stream?watermark={watermark}&t={token}"),
        };
    }
}
