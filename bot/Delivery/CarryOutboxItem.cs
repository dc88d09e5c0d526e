using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Time;
using FrontDoor.Dialogs;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Delivery;

/// <summary>Brings one row of the outbox to its conversation: holder and line in one commit, under the row's key, then out by the channel. Doing it again changes nothing.</summary>
public sealed class CarryOutboxItem(ConversationDocuments documents, IConversationStore store, TurnOrder turns, FinishConversation finish, HandoffEvents events, TimeProvider clock)
{
    /// <summary>False: the channel did not take it; to be tried again.</summary>
    public async Task<bool> RunAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        await BringAsync(item, cancellationToken);
        if (ChannelSender.ReadsLog(item.Conversation))
        {
            return true;
        }

        await finish.RunAsync(item.Conversation.ConversationId, cancellationToken);
        return await documents.FindAsync(item.Conversation.ConversationId, cancellationToken) is not var (_, document)
            || !document.Pending.Exists(line => line.Key == item.LineKey);
    }

    private async Task BringAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        // A take-over does not wait for a turn under way: that turn loses and sends nothing. Other changes of holder wait, since mostly the turn under way caused them.
        using var place = item.Content.Holder == Holder.Specialist ? null : await turns.EnterAsync(item.Conversation.ConversationId, isMessage: false);
        while (!await TryBringAsync(item, cancellationToken))
        {
        }
    }

    private async Task<bool> TryBringAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var (version, document) = await documents.OpenAsync(item.Conversation, cancellationToken);
        var changed = item.Content is { Holder: { } holder, Fence: { } fence } && document.Obey(holder, fence, item.Content.CaseId);
        var (line, told, wasBrought) = (Line(item, document), Event(item), document.Brought.Contains(item.Id));
        if (line is null && told is null && !changed)
        {
            return true;
        }

        var after = await store.LastNumberAsync(item.Conversation.ConversationId, cancellationToken);
        if (line is not null)
        {
            var isKnown = document.Brought.Contains(item.Id);
            document.Bring(item.Id);
            document.LastMessageAt = clock.GetUtcNow();
            if (!isKnown && !ChannelSender.ReadsLog(item.Conversation))
            {
                document.Pending.Add(new(item.LineKey, after, null, clock.GetUtcNow()));
                finish.TakeUp(document);
            }
        }

        if (told is not null && !wasBrought)
        {
            document.Bring(item.Id);
            document.Pending.AddRange(ChannelSender.ReadsLog(item.Conversation) ? [] : [new PendingLine(told.Key, after, null, clock.GetUtcNow())]);
        }

        List<NewLine> lines = [.. new[] { line, told }.OfType<NewLine>()];
        return (await documents.CommitAsync(version, document, lines, cancellationToken)).Committed;
    }

    private NewLine? Event(OutboxItem item) => events.Of(item, ActivityJson.ReadReference(item.Conversation.Reference).Conversation) is { } activity
        ? Addressed(item, activity, HandoffEvents.KeyOf(item))
        : null;

    private NewLine? Line(OutboxItem item, ConversationDocument document)
    {
        var activity = item.Kind == OutboxKind.SpecialistMessage ? Words(item.Content) : Sentence(item, document);
        if (activity is null)
        {
            return null;
        }

        return Addressed(item, activity, item.LineKey);
    }

    private NewLine Addressed(OutboxItem item, Activity activity, string key)
    {
        var reference = ActivityJson.ReadReference(item.Conversation.Reference);
        activity.ChannelId = reference.ChannelId ?? item.Conversation.Channel;
        activity.Conversation = reference.Conversation;
        activity.From = new(reference.Bot?.Id ?? "bot", item.Content.AuthorName ?? reference.Bot?.Name, "bot");
        activity.Recipient = reference.User;
        activity.Timestamp = clock.GetUtcNow();
        return new(key, ActivityJson.WriteLine(activity), clock.GetUtcNow());
    }

    private static Activity Words(OutboxContent content) => new()
    {
        Type = ActivityTypes.Message,
        Text = content.Text,
        TextFormat = TextFormatTypes.Plain,
        InputHint = InputHints.AcceptingInput,
        Attachments = content.Files.Count == 0 ? null : [.. content.Files.Select(LoggedLine.Attachment)],
    };

    private Activity? Sentence(OutboxItem item, ConversationDocument document)
    {
        if (item.Content.Key is not { } key)
        {
            return null;
        }

        var data = new Dictionary<string, string>(item.Content.Data, StringComparer.Ordinal);
        if (item.Content.Text is { } text)
        {
            data.TryAdd("text", text);
        }

        return SystemMessages.Render(key, data, document.Address.Language, ShanghaiTime.Of(clock.GetUtcNow())) is { } reply ? ReplyWriter.Write(reply, item.Conversation.Channel) : null;
    }
}
