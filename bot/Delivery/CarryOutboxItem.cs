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
public sealed class CarryOutboxItem(ConversationDocuments documents, TurnOrder turns, FinishConversation finish, HandoffEvents events, TimeProvider clock)
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
        // Asked also when the host stops: what is out must be known to be out.
        return await documents.FindAsync(item.Conversation.ConversationId, CancellationToken.None) is not var (_, document)
            || !document.Pending.Exists(line => Keys(item).Contains(line.Key));
    }

    /// <summary>The outbox gave the row up: what it brought is not sent any more.</summary>
    public Task DropAsync(OutboxItem item) => finish.DropAsync(item.Conversation.ConversationId, Keys(item));

    private static string[] Keys(OutboxItem item) => [item.LineKey, HandoffEvents.KeyOf(item)];

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
        var (version, document, after) = await documents.OpenWithLogAsync(item.Conversation, cancellationToken);
        var changed = item.Content is { Holder: { } holder, Fence: { } fence } && document.Obey(holder, fence, item.Content.CaseId);
        var lines = await LinesAsync(item, document, after, cancellationToken);
        if (lines.Count == 0 && !changed)
        {
            return true;
        }

        // A new document too: without a last message it would be the first to expire, with what waits in it.
        document.LastMessageAt = lines.Count > 0 || version == 0 ? clock.GetUtcNow() : document.LastMessageAt;
        var isNew = lines.Count > 0 && document.Bring(item.Id);
        document.AskedSlot = isNew && document.Holder == Holder.Specialist ? Asked(item.Content) ?? document.AskedSlot : document.AskedSlot;
        if (isNew && !ChannelSender.ReadsLog(item.Conversation))
        {
            document.Pending.AddRange(lines.Select(line => new PendingLine(line.Key, after, null, clock.GetUtcNow())));
            finish.TakeUp(document);
        }

        return (await documents.CommitAsync(version, document, lines, cancellationToken)).Committed;
    }

    /// <summary>What the person is told, then what a program is told; empty when the row says nothing.</summary>
    private async Task<IReadOnlyList<NewLine>> LinesAsync(OutboxItem item, ConversationDocument document, long after, CancellationToken cancellationToken)
    {
        var told = item is { Kind: OutboxKind.SpecialistMessage, Content.Key: null } ? Words(item.Content) : Sentence(item, document);
        var change = await events.OfAsync(item, document, after, cancellationToken);
        return [.. Addressed(item, told, item.LineKey), .. Addressed(item, change, HandoffEvents.KeyOf(item))];
    }

    private NewLine[] Addressed(OutboxItem item, Activity? activity, string key)
    {
        if (activity is null)
        {
            return [];
        }

        var reference = ActivityJson.ReadReference(item.Conversation.Reference);
        activity.ChannelId = reference.ChannelId ?? item.Conversation.Channel;
        activity.Conversation = reference.Conversation;
        activity.From = new(reference.Bot?.Id ?? "bot", item.Content.AuthorName ?? reference.Bot?.Name, "bot");
        activity.Recipient = reference.User;
        activity.Timestamp = clock.GetUtcNow();
        return [new(key, ActivityJson.WriteLine(activity), clock.GetUtcNow())];
    }

    private static SlotAsked? Asked(OutboxContent content) =>
        content.Key == "slot.ask" && content.Data.TryGetValue("draft", out var draft) && content.Data.TryGetValue("slot", out var slot) ? new(draft, slot) : null;

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
