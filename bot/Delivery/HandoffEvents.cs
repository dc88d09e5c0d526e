using FrontDoor.Bot.Turns;
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

        var state = holder == Holder.Specialist ? "accepted" : "completed";
        var told = (Activity)EventFactory.CreateHandoffStatus(conversation ?? new(), state);
        told.Name = holder == Holder.Queue ? HandoffEventNames.InitiateHandoff : HandoffEventNames.HandoffStatus;
        // The log has contracts for JSON, not for the factory's own type.
        told.Value = RawJson.Parse(holder == Holder.Queue ? $$"""{"caseId":"{{item.CaseId}}"}""" : $$"""{"state":"{{state}}"}""");
        return told;
    }

    /// <summary>Its key in the log: carried again, it is not told again.</summary>
    public static string KeyOf(OutboxItem item) => item.LineKey + ":event";
}
