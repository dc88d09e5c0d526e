using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Channels.DirectLine;
using FrontDoor.Bot.Chat;
using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Cases;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Links;

/// <summary>Writes what a case's thread holds of the conversation into a new log, oldest first.</summary>
public sealed class ThreadIntoLog(CaseLists cases, IConversationStore store, DirectLineLog log, TimeProvider clock)
{
    public async Task RunAsync(Guid caseId, Visitor visitor, CancellationToken cancellationToken)
    {
        var thread = await cases.ThreadForContactAsync(caseId, cancellationToken);
        await log.StartAsync(visitor.ConversationId, clock.GetUtcNow(), cancellationToken);
        var lines = thread.Where(IsConversation).OrderBy(view => view.Number).Select(view => Line(view, visitor)).ToList();
        if (lines.Count > 0)
        {
            await store.AppendAsync(DirectLineConversation.StoreId(visitor.ConversationId), lines, cancellationToken);
        }
    }

    // Private notes, calls and events are the desk's; what was never sent is not shown as said.
    private static bool IsConversation(ThreadView view) =>
        view.Line.Kind is ThreadEntryKind.FromEnterprise or ThreadEntryKind.FromBot or ThreadEntryKind.FromSpecialist
        && view.Line.Delivery is not (DeliveryState.NotSentTakenOver or DeliveryState.Failed);

    private NewLine Line(ThreadView view, Visitor visitor)
    {
        var isUser = view.Line.Kind == ThreadEntryKind.FromEnterprise;
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = view.Line.Text,
            TextFormat = TextFormatTypes.Plain,
            Timestamp = view.Line.At,
            From = isUser ? new(visitor.UserId, view.Line.AuthorName, "user") : new(DirectLineConversation.BotId, view.Line.AuthorName, "bot"),
            Attachments = [.. (view.Line.Files ?? []).Select(file => LoggedLine.Attachment(file))],
        };
        return new(FormattableString.Invariant($"thread:{view.Number}"), ActivityJson.WriteLine(activity), clock.GetUtcNow());
    }
}
