using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Files;
using FrontDoor.Core.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace FrontDoor.Bot.Delivery;

/// <summary>Sends one activity by the adapter of its channel: the keyed <see cref="BotAdapter"/> of that channel id, else the Connector.</summary>
public sealed class ChannelSender(IServiceProvider services, IConfiguration configuration, FileLinks links, PublicAddress host, TimeProvider clock)
{
    /// <summary>A channel that takes longer than this has failed; the sweeper tries again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>This host's own Direct Line has nothing to send: its clients read the log.</summary>
    public static bool ReadsLog(ConversationAddress address) => address.Channel == ChannelIds.Directline;

    /// <summary>Returns when the channel has taken it; throws what the adapter throws.</summary>
    public async Task SendAsync(ConversationAddress address, Activity activity, CancellationToken cancellationToken)
    {
        var adapter = services.GetKeyedService<BotAdapter>(address.Channel) ?? services.GetRequiredService<CloudAdapter>();
        var continuation = ActivityJson.ReadReference(address.Reference).GetContinuationActivity();
        // So that a reply of a turn is posted as the answer to its message, and anything else as a message of its own.
        continuation.Id = activity.ReplyToId;

        SignFiles(activity);
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        await adapter.ContinueConversationAsync(
            ServiceTrust.IsVouched(address.Reference) ? configuration["MicrosoftAppId"] ?? "" : "",
            continuation,
            (context, token) => context.SendActivitiesAsync([activity], token),
            either.Token);
    }

    // A channel fetches files itself, from outside: the address must be whole, and good for an hour from now.
    private void SignFiles(Activity activity)
    {
        foreach (var attachment in (activity.Attachments ?? []).Where(LoggedLine.IsFile))
        {
            attachment.ContentUrl = host.Root + links.For(LoggedLine.HashOf(attachment), attachment.Name ?? "file", attachment.ContentType ?? "application/octet-stream");
        }
    }
}
