using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Channels.DirectLine;
using FrontDoor.Bot.Chat;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Pages;
using FrontDoor.Core.Conversations;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Notices;

/// <summary>The conversation of whoever holds this browser: the one that its cookie names, or a new one.</summary>
public sealed class OwnChat(VisitorCookie cookie, DirectLineLog log, EndedConversations ended, IConversationStore store, TimeProvider clock)
{
    public async Task<(Visitor Visitor, ConversationAddress Address)> OpenAsync(HttpContext context)
    {
        var known = await cookie.ReadAsync(context.Request);
        var visitor = known is not null && await log.LastNumberAsync(known.ConversationId, context.RequestAborted) > 0 && !await ended.ContainsAsync(known.ConversationId, context.RequestAborted)
            ? known
            : new Visitor(DirectLineConversation.NewId(), DirectLineConversation.NewUserId());
        await log.StartAsync(visitor.ConversationId, clock.GetUtcNow(), context.RequestAborted);
        if (visitor.LinkId is null)
        {
            // The days of what came from a personal link count from the link's making.
            cookie.Write(context, visitor);
        }

        return (visitor, DirectLineAdapter.AddressOf(visitor.ConversationId, visitor.UserId, PageLanguage.Of(context.Request)));
    }

    /// <summary>A line of the bot, once under its key.</summary>
    public Task SayAsync(Visitor visitor, string key, string text, CancellationToken cancellationToken)
    {
        var line = new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            TextFormat = TextFormatTypes.Plain,
            From = new(DirectLineConversation.BotId, null, "bot"),
            Recipient = new(visitor.UserId, null, "user"),
            Timestamp = clock.GetUtcNow(),
        };
        return store.AppendAsync(DirectLineConversation.StoreId(visitor.ConversationId), [new(key, ActivityJson.WriteLine(line), clock.GetUtcNow())], cancellationToken);
    }
}
