using System.Text.Json.Nodes;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>POST tokens/generate and tokens/refresh. Neither starts a conversation.</summary>
internal static class Tokens
{
    public static async Task<IResult> GenerateAsync(HttpRequest request, DirectLineCallers callers, DirectLineTokens tokens)
    {
        var (caller, problem) = await callers.FindAsync(request, conversationId: null);
        if (caller is null)
        {
            return problem!.ToResult();
        }

        if (!caller.HasSecret)
        {
            return DirectLineProblem.Refused.ToResult();
        }

        var (parameters, badBody) = await TokenParameters.ReadAsync(request);
        return parameters is null ? badBody!.ToResult()
            : parameters.UserId is { } user && !user.StartsWith(DirectLineConversation.UserPrefix, StringComparison.Ordinal) ? DirectLineProblem.BadUser.ToResult()
            : Answer(new(DirectLineConversation.NewId(), parameters.UserId, parameters.TrustedOrigins), tokens);
    }

    public static async Task<IResult> RefreshAsync(HttpRequest request, DirectLineCallers callers, DirectLineTokens tokens)
    {
        var (caller, problem) = await callers.FindAsync(request, conversationId: null);
        return caller is null ? problem!.ToResult()
            : caller.Grant is not { } grant ? DirectLineProblem.Refused.ToResult()
            : Answer(grant, tokens);
    }

    private static IResult Answer(DirectLineGrant grant, DirectLineTokens tokens) =>
        Results.Json(new JsonObject { ["conversationId"] = grant.ConversationId, ["token"] = tokens.Issue(grant), ["expires_in"] = tokens.LifetimeSeconds });
}
