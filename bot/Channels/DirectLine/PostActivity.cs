using System.Text.Json.Nodes;
using FrontDoor.Bot.Security;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>POST conversations/{id}/activities: 200 with the id once the turn is committed; the same message again gets the first id.</summary>
internal static class PostActivity
{
    public static async Task<IResult> RunAsync(string id, HttpRequest request, DirectLineCallers callers, ConversationRate rate, DirectLineLog log, DirectLineAdapter adapter)
    {
        var (caller, problem) = await callers.FindAsync(request, id);
        if (caller is null)
        {
            return problem!.ToResult();
        }

        if (!rate.Take(id, request.HttpContext))
        {
            return DirectLineProblem.TooMany.ToResult();
        }

        var (activity, badBody) = await ActivityBody.ReadAsync(request);
        if ((badBody ?? Prepare(activity!, caller, userId: null)) is { } refusal)
        {
            return refusal.ToResult();
        }

        var last = await log.LastNumberAsync(id, request.HttpContext.RequestAborted);
        return last == 0
            ? DirectLineProblem.UnknownConversation.ToResult()
            : await adapter.PostAsync(new(id, activity!, [], []) { IsFirst = caller.IsFirst(last) }, request);
    }

    /// <summary>Puts the right sender in, and takes out what a client may not say. The problem, or null.</summary>
    /// <param name="userId">Who sends when neither token nor activity says it.</param>
    public static DirectLineProblem? Prepare(JsonObject activity, DirectLineCaller caller, string? userId)
    {
        if (string.IsNullOrEmpty(ActivityBody.Text(activity["type"])))
        {
            return DirectLineProblem.NoType;
        }

        var from = activity["from"] as JsonObject ?? [];
        var sender = caller.Grant?.UserId ?? ActivityBody.Text(from["id"]) ?? userId;
        if (string.IsNullOrEmpty(sender) || string.Equals(sender, DirectLineConversation.BotId, StringComparison.Ordinal))
        {
            return DirectLineProblem.NoSender;
        }

        from["id"] = sender;
        from["role"] = "user";
        activity["from"] = from;
        foreach (var ours in (string[])["id", "conversation", "recipient", "serviceUrl", "timestamp", "channelId", "deliveryMode", "callerId", "replyToId"])
        {
            activity.Remove(ours);
        }

        // What somebody wrote is read by pages as it stands, never as Markdown or HTML.
        activity["textFormat"] = "plain";
        SentAttachments.Keep(activity);
        return null;
    }
}
