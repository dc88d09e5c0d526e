using FrontDoor.Bot.Security;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace FrontDoor.Bot.Channels;

/// <summary>Makes turns of what the Bot Framework Connector delivers.</summary>
public sealed class ConnectorTurns(VouchedFiles files, ConversationRate rate)
{
    public async Task<IncomingTurn> MakeAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        var address = Address(context);
        // Without a token it is this machine, which is not counted.
        if (ServiceTrust.HasToken(context) && !rate.Take(address.ConversationId))
        {
            throw new TooManyMessagesException();
        }

        var (taken, refused) = await files.FetchAsync(context, cancellationToken);
        return new(address, Key(activity), activity, AppendsToLog: false, RepliesInBody: activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            Files = taken,
            Refused = refused,
        };
    }

    private static ConversationAddress Address(ITurnContext context)
    {
        var activity = context.Activity;
        // Microsoft's Direct Line must never meet a conversation of this host's own.
        var channel = activity.ChannelId == ChannelIds.Directline ? "directline.botframework.com" : activity.ChannelId ?? "unknown";
        var reference = activity.GetConversationReference();
        // The address of the conversation, not of one message in it.
        reference.ActivityId = null;
        return new($"{channel}|{activity.Conversation?.Id}", channel, ServiceTrust.Mark(ActivityJson.Write(reference), context), ReadersLanguage.Of(activity.Locale));
    }

    /// <summary>A message without an id cannot be told from another: it is never a duplicate.</summary>
    private static string Key(Activity activity) => activity switch
    {
        { Id.Length: > 0 } => activity.Id,
        { Type: ActivityTypes.ConversationUpdate } => $"arrival:{string.Join(',', (activity.MembersAdded ?? []).Select(member => member.Id))}",
        _ => Guid.NewGuid().ToString(),
    };
}
