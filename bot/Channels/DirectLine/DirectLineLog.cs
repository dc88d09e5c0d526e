using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Files;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>A page of activities as a client gets it.</summary>
/// <param name="Watermark">Number of the last line read, also when it is not shown.</param>
public sealed record ActivityPage(JsonArray Activities, long Watermark)
{
    // An activity may nest 64 deep, and stands two levels down in its page.
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 80 };

    /// <summary>As it goes over the line.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(ToActivitySet(), Deep);

    private JsonObject ToActivitySet() => new() { ["activities"] = Activities, ["watermark"] = Watermark.ToString(CultureInfo.InvariantCulture) };
}

/// <summary>A conversation's log as Direct Line shows it: every delivery, by socket or by GET, is a read of it.</summary>
public sealed class DirectLineLog(IConversationStore store, FileLinks links)
{
    private const int PageSize = 100;
    private const string StartKey = "start";

    /// <summary>0: there is no such conversation.</summary>
    public Task<long> LastNumberAsync(string conversationId, CancellationToken cancellationToken) =>
        store.LastNumberAsync(DirectLineConversation.StoreId(conversationId), cancellationToken);

    /// <summary>Makes the conversation known. Its first line is never shown.</summary>
    public Task StartAsync(string conversationId, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.AppendAsync(DirectLineConversation.StoreId(conversationId), [new(StartKey, """{"type":"conversationUpdate"}""", now)], cancellationToken);

    /// <summary>Who wrote in it first; null when nobody did yet.</summary>
    public async Task<string?> UserOfAsync(string conversationId, CancellationToken cancellationToken)
    {
        var lines = await store.ReadLogAsync(DirectLineConversation.StoreId(conversationId), 0, PageSize, cancellationToken);
        return lines.Select(line => JsonNode.Parse(line.Json)!["from"] as JsonObject)
            .Where(from => ActivityBody.Text(from?["role"]) == "user")
            .Select(from => ActivityBody.Text(from!["id"]))
            .FirstOrDefault(id => id is not null);
    }

    public IDisposable Subscribe(string conversationId, Action appended) =>
        store.Subscribe(DirectLineConversation.StoreId(conversationId), appended);

    /// <param name="host">Scheme and authority under which the reader sees this host; file links are made for it.</param>
    public async Task<ActivityPage> ReadAsync(string conversationId, long after, string host, CancellationToken cancellationToken)
    {
        var activities = new JsonArray();
        var watermark = after;
        foreach (var line in await store.ReadLogAsync(DirectLineConversation.StoreId(conversationId), after, PageSize, cancellationToken))
        {
            watermark = line.Number;
            if (Deliver(conversationId, line, host) is { } activity)
            {
                activities.Add(activity);
            }
        }

        return new(activities, watermark);
    }

    private JsonObject? Deliver(string conversationId, LogLine line, string host)
    {
        // Neither is for the person: one tells the bot who is there, the other is stale at once.
        if (JsonNode.Parse(line.Json) is not JsonObject activity || (string?)activity["type"] is "conversationUpdate" or "typing")
        {
            return null;
        }

        activity["id"] = DirectLineConversation.ActivityId(conversationId, line.Number);
        // The replies of a turn carry times a millisecond apart, because pages order by time; a line without one was appended alone.
        activity["timestamp"] ??= line.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        activity["channelId"] = DirectLineAdapter.Channel;
        activity["conversation"] = new JsonObject { ["id"] = conversationId };
        activity.Remove("serviceUrl");
        // Web Chat holds a message back for 5 s when it answers one that the page has never seen.
        if ((string?)activity["replyToId"] is { } answered && !answered.StartsWith(conversationId + "|", StringComparison.Ordinal))
        {
            activity.Remove("replyToId");
        }

        links.Sign(activity, host);
        return activity;
    }
}
