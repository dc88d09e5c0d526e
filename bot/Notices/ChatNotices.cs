using System.Net.Sockets;
using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Delivery;
using FrontDoor.Core.Notices;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace FrontDoor.Bot.Notices;

/// <summary>Notices into conversations. This host's own Direct Line is a log that takes the row's key; any other channel gets a row at most once.</summary>
public sealed class ChatNotices(IConversationStore store, ChannelSender sender, NoticeMessage message, TimeProvider clock, ILogger<ChatNotices> logger) : INoticeChannel
{
    public int AtOnce => 16;

    public bool Carries(string way) => way is not (NoticeWays.Email or NoticeWays.Sms or NoticeWays.Link);

    public bool TakesKey(string way) => way == ChannelIds.Directline;

    public async Task<LedgerOutcome> SendAsync(DueNotice row, Notice notice, CancellationToken cancellationToken)
    {
        if (row.Chat is not { } chat)
        {
            return new(row.Id, row.NoticeId, LedgerState.Failed, "conversation.gone");
        }

        var activity = await message.ActivityAsync(row, notice, chat.Channel, cancellationToken);
        var reference = ActivityJson.ReadReference(chat.Reference);
        activity.ChannelId = chat.Channel;
        activity.Conversation = reference.Conversation;
        activity.From = new(reference.Bot?.Id ?? "bot", reference.Bot?.Name, "bot");
        activity.Recipient = reference.User;
        activity.Timestamp = clock.GetUtcNow();
        if (ChannelSender.ReadsLog(chat))
        {
            await store.AppendAsync(chat.ConversationId, [new(row.Key, ActivityJson.WriteLine(activity), clock.GetUtcNow())], cancellationToken);
            return new(row.Id, row.NoticeId, LedgerState.Sent);
        }

        return await PostAsync(row, activity, cancellationToken);
    }

    private async Task<LedgerOutcome> PostAsync(DueNotice row, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(row.Chat!, activity, cancellationToken);
            return new(row.Id, row.NoticeId, LedgerState.Sent);
        }
        catch (HttpRequestException refused) when (refused.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable })
        {
            // Nothing was sent at all.
            return new(row.Id, row.NoticeId, LedgerState.Queued, "channel.not_reached");
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("Notice row {Id} by {Way} has no known end: {Problem}", row.Id, row.Way, problem.GetType().Name);
            return new(row.Id, row.NoticeId, LedgerState.Unknown, "channel.no_answer");
        }
    }
}
