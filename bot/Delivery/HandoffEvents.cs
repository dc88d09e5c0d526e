using FrontDoor.Core.Conversations;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Delivery;

/// <summary>The Bot Framework's hand-off events for channels that understand them: handoff.initiate when a person is asked for, handoff.status when one accepts and when the bot goes on.</summary>
public sealed class HandoffEvents(HandoffOptions options)
{
    private readonly HashSet<string> channels = new(options.EventChannels.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for a channel that does not ask for them, and for a row that changes no holder.</summary>
    public Activity? Of(OutboxItem item, ConversationAccount? conversation)
    {
        if (item is not { Kind: OutboxKind.HolderChanged, Content.Holder: { } holder } || !channels.Contains(item.Conversation.Channel))
        {
            return null;
        }

        var told = (Activity)EventFactory.CreateHandoffStatus(conversation ?? new(), holder == Holder.Specialist ? "accepted" : "completed");
        if (holder == Holder.Queue)
        {
            (told.Name, told.Value) = (HandoffEventNames.InitiateHandoff, new { caseId = item.CaseId });
        }

        return told;
    }

    /// <summary>Its key in the log: carried again, it is not told again.</summary>
    public static string KeyOf(OutboxItem item) => item.LineKey + ":event";
}
