using System.Globalization;
using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Dialogs;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Turns;

/// <summary>The replies of a turn as lines of the log, and back.</summary>
internal static class ReplyLines
{
    /// <summary>Longer texts stay messages of their own.</summary>
    private const int LongestTogether = 600;

    public static List<(Activity Activity, NewLine Line)> Write(TurnUnderWay turn, IReadOnlyList<Reply> replies) =>
        [.. (turn.Incoming.AppendsToLog ? replies : Together(replies)).Select((reply, index) => Line(turn, reply, index + 1))];

    /// <summary>Numbers of a commit in which the incoming message, if any, stood before the replies.</summary>
    public static TurnReport Report(List<(Activity Activity, NewLine Line)> answers, IReadOnlyList<long> numbers)
    {
        var first = numbers.Count - answers.Count;
        for (var i = 0; i < answers.Count; i++)
        {
            answers[i].Activity.Id = Id(numbers[first + i]);
        }

        return new(first > 0 ? numbers[0] : 0, SeenBefore: false, [.. answers.Select(answer => answer.Activity)]);
    }

    /// <summary>The stored replies to a message that was seen before.</summary>
    public static async Task<IReadOnlyList<Activity>> ReadAsync(IConversationStore store, string conversationId, KeptReply kept, CancellationToken cancellationToken)
    {
        var replies = new List<Activity>();
        // The replies stand right behind their message, but a line of a worker may have come between reading and committing.
        var lines = await store.ReadLogAsync(conversationId, kept.After, kept.Count + 50, cancellationToken);
        var keys = Enumerable.Range(1, kept.Count).Select(ordinal => SeenMessages.ReplyKey(kept.Hash, ordinal)).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => keys.Contains(line.Key)))
        {
            var activity = ActivityJson.Read(line.Json);
            activity.Id = Id(line.Number);
            replies.Add(activity);
        }

        return replies;
    }

    // What a channel has to carry is a budget (WeChat gives 5 messages in 48 hours), and each message rings a phone: words without buttons go with the next ones.
    private static List<Reply> Together(IReadOnlyList<Reply> replies)
    {
        var together = new List<Reply>();
        foreach (var reply in replies)
        {
            if (together is [.., { Choices: [], Card: null } before] && before.Text.Length + reply.Text.Length < LongestTogether)
            {
                together[^1] = reply with { Text = reply.Text.Length == 0 ? before.Text : $"{before.Text}\n{reply.Text}" };
            }
            else
            {
                together.Add(reply);
            }
        }

        return together;
    }

    private static (Activity, NewLine) Line(TurnUnderWay turn, Reply reply, int ordinal)
    {
        var heard = turn.Incoming.Activity;
        var activity = ReplyWriter.Write(reply, heard.ChannelId ?? turn.Document.Address.Channel);
        activity.ChannelId = heard.ChannelId;
        activity.Conversation = heard.Conversation;
        activity.From = new(heard.Recipient?.Id ?? "bot", heard.Recipient?.Name, "bot");
        activity.Recipient = heard.From;
        activity.Locale = turn.Document.Address.Language;
        // A millisecond apart: pages order by time.
        activity.Timestamp = turn.Now.AddMilliseconds(ordinal);
        // On Direct Line the first id is the log's number, which does not exist yet, and a page waits 5 s for one that it does not know.
        activity.ReplyToId = turn.Incoming.AppendsToLog ? null : heard.Id;
        return (activity, new(SeenMessages.ReplyKey(turn.Hash, ordinal), ActivityJson.WriteLine(activity), turn.Now));
    }

    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);
}
