using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Delivery;

/// <summary>The Bot Framework's hand-off events for channels that understand them: handoff.initiate with the transcript when a person is asked for, handoff.status when one accepts and when the bot goes on.</summary>
public sealed class HandoffEvents(HandoffOptions options, IConversationStore store, CloudAdapter adapter)
{
    private const string KeySuffix = ":event";

    /// <summary>A transcript is one activity, and channels take 256 KB: the last lines, as many as fit.</summary>
    private const int MostLines = 50;
    private const int MostCharacters = 60_000;

    private readonly HashSet<string> channels = new(options.EventChannels.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for a channel that does not ask for them, and for a row that changes no holder.</summary>
    /// <param name="upTo">Number of the last line of the log.</param>
    internal async Task<Activity?> OfAsync(OutboxItem item, ConversationDocument document, long upTo, CancellationToken cancellationToken)
    {
        if (item is not { Kind: OutboxKind.HolderChanged, Content.Holder: { } holder } || !channels.Contains(item.Conversation.Channel))
        {
            return null;
        }

        var reference = ActivityJson.ReadReference(item.Conversation.Reference);
        return holder == Holder.Queue
            ? Initiation(item, reference, await TranscriptAsync(item.Conversation.ConversationId, Math.Max(document.NeedFrom, upTo - MostLines), cancellationToken))
            : Status(reference, holder == Holder.Specialist ? "accepted" : "completed");
    }

    /// <summary>Its key in the log: carried again, it is not told again.</summary>
    public static string KeyOf(OutboxItem item) => item.LineKey + KeySuffix;

    /// <summary>The line tells a program and nobody else: a channel that refuses it must not be kept from what people say.</summary>
    public static bool IsKey(string key) => key.EndsWith(KeySuffix, StringComparison.Ordinal);

    private Activity Initiation(OutboxItem item, ConversationReference reference, string transcript)
    {
        using var context = new TurnContext(adapter, reference.GetContinuationActivity());
        var told = (Activity)EventFactory.CreateHandoffInitiation(context, ActivityJson.Content($$"""{"caseId":"{{item.CaseId}}"}"""), new Transcript());
        // The log has contracts for JSON, not for the factory's own types.
        told.Attachments![0].Content = ActivityJson.Content(transcript);
        told.RelatesTo = reference;
        told.ReplyToId = null;
        return told;
    }

    private static Activity Status(ConversationReference reference, string state)
    {
        var told = (Activity)EventFactory.CreateHandoffStatus(reference.Conversation ?? new(), state);
        told.Value = ActivityJson.Content($$"""{"state":"{{state}}"}""");
        return told;
    }

    private async Task<string> TranscriptAsync(string conversationId, long after, CancellationToken cancellationToken)
    {
        var lines = await store.ReadLogAsync(conversationId, after, MostLines, cancellationToken);
        var length = 0;
        var said = lines.Where(line => LoggedLine.BelongsToThread(line.Key)).Reverse().Select(Said).TakeWhile(json => (length += json.Length) <= MostCharacters).Reverse();
        return $$"""{"activities":[{{string.Join(',', said)}}]}""";
    }

    // Files stay here: their addresses in the log mean nothing elsewhere.
    private static string Said(LogLine line)
    {
        var activity = ActivityJson.Read(line.Json);
        foreach (var file in (activity.Attachments ?? []).Where(LoggedLine.IsFile))
        {
            file.ContentUrl = null;
        }

        return ActivityJson.Write(activity);
    }
}
