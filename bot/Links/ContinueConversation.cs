using FrontDoor.Bot.Channels.DirectLine;
using FrontDoor.Bot.Chat;
using FrontDoor.Bot.Pages;
using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Links;

/// <summary>Opens the conversation of a case in whatever browser holds the personal link. When its log has expired, or it never had one here: a new conversation of the same contact and case, which opens with the thread.</summary>
public sealed class ContinueConversation(LinkDoor door, DirectLineLog log, EndedConversations ended, VisitorCookie cookie, JoinConversation join, ThreadIntoLog threadIntoLog, TimeProvider clock)
{
    public async Task<IResult> RunAsync(HttpContext context, string token)
    {
        var (link, refusal) = await door.OpenOwnAsync(context, token);
        if (link is null)
        {
            return refusal!;
        }

        var visitor = await FindAsync(link, context.RequestAborted) ?? await BeginAsync(link, context);
        if (visitor is null)
        {
            return Page.Tell(context, "error", 409);
        }

        // Who began the conversation in this browser keeps it, whatever becomes of the link.
        if (await cookie.ReadAsync(context.Request) is not { LinkId: null } known || known.ConversationId != visitor.ConversationId)
        {
            cookie.Write(context, visitor with { LinkId = link.LinkId }, link.ExpiresAt - clock.GetUtcNow());
        }

        context.Response.Headers.Location = "/chat";
        return Results.StatusCode(303);
    }

    /// <summary>Null when the log is gone, the conversation was ended, or it is on another channel.</summary>
    private async Task<Visitor?> FindAsync(OpenedLink link, CancellationToken cancellationToken) =>
        DirectLineConversation.FromStoreId(link.ConversationId) is { } id && await log.LastNumberAsync(id, cancellationToken) > 0 && !await ended.ContainsAsync(id, cancellationToken)
            ? new(id, await log.UserOfAsync(id, cancellationToken) ?? DirectLineConversation.NewUserId())
            : null;

    private async Task<Visitor?> BeginAsync(OpenedLink link, HttpContext context)
    {
        var visitor = new Visitor(DirectLineConversation.NewId(), DirectLineConversation.NewUserId());
        var address = DirectLineAdapter.AddressOf(visitor.ConversationId, visitor.UserId, PageLanguage.Of(context.Request));
        // The log first: a conversation without its thread would greet somebody whom it should know.
        await threadIntoLog.RunAsync(link.CaseId, visitor, context.RequestAborted);
        return (await join.RunAsync(link.CaseId, address, context.RequestAborted)).Succeeded ? visitor : null;
    }
}
