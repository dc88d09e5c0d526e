using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The events by which a bot hands a conversation to a person and hears what came of it.</summary>
public static class EventFactory
{
    /// <summary>Asks for a person; <paramref name="handoffContext"/> tells who is wanted, the transcript what was said so far.</summary>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object? handoffContext, Transcript? transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var incoming = turnContext.Activity;
        var initiation = Create(HandoffEventNames.InitiateHandoff, handoffContext, incoming.Conversation);
        initiation.From = incoming.From;
        initiation.RelatesTo = incoming.GetConversationReference();
        initiation.ReplyToId = incoming.Id;
        initiation.ServiceUrl = incoming.ServiceUrl;
        initiation.ChannelId = incoming.ChannelId;
        if (transcript is not null)
        {
            initiation.Attachments = [new Attachment("application/json", content: transcript, name: "Transcript")];
        }

        return initiation;
    }

    /// <summary>Tells how a hand-off stands: "accepted", "failed" or "completed".</summary>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        return Create(HandoffEventNames.HandoffStatus, new { state, message }, conversation);
    }

    private static Activity Create(string name, object? value, ConversationAccount? conversation)
    {
        var created = (Activity)Activity.CreateEventActivity();
        created.Id = Guid.NewGuid().ToString();
        created.Timestamp = TimeProvider.System.GetUtcNow();
        created.Name = name;
        created.Value = value;
        created.Conversation = conversation;
        return created;
    }
}
