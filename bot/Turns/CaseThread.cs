using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Files;

namespace FrontDoor.Bot.Turns;

/// <summary>Copies the log of a conversation to the thread of its case. Lines keep their keys, so copying again adds nothing.</summary>
public sealed class CaseThread(IConversationStore store, AddToThread addToThread, IFileStore files, ILogger<CaseThread> logger)
{
    private const int Page = 200;
    private static readonly Dictionary<string, DeliveryState> NothingSent = [];

    /// <summary>Adds what the thread lacks, and the given lines after it. Returns up to where the log is in the thread now.</summary>
    public Task<long> CatchUpAsync(ConversationDocument document, IReadOnlyList<ThreadLine> then, CancellationToken cancellationToken) =>
        CatchUpAsync(document, then, NothingSent, cancellationToken);

    /// <param name="sent">What became of lines that the document still has as waiting, by key.</param>
    internal async Task<long> CatchUpAsync(ConversationDocument document, IReadOnlyList<ThreadLine> then, IReadOnlyDictionary<string, DeliveryState> sent, CancellationToken cancellationToken)
    {
        var (lines, upTo) = await ReadAsync(document, document.CopiedTo, sent, cancellationToken);
        if (document.CaseId is { } caseId && lines.Count + then.Count > 0)
        {
            var added = await addToThread.RunAsync(caseId, document.Address.ConversationId, [.. lines, .. then], cancellationToken);
            if (!added.Succeeded)
            {
                logger.LogWarning("Thread of case {CaseId} does not take the lines of its conversation: {Code}", caseId, added.Problem!.Code);
            }
        }

        return upTo;
    }

    /// <summary>Lines of the log above a number as lines of a thread, and the number of the last one.</summary>
    internal Task<(IReadOnlyList<ThreadLine> Lines, long UpTo)> ReadAsync(ConversationDocument document, long after, CancellationToken cancellationToken) =>
        ReadAsync(document, after, NothingSent, cancellationToken);

    private async Task<(IReadOnlyList<ThreadLine> Lines, long UpTo)> ReadAsync(
        ConversationDocument document, long after, IReadOnlyDictionary<string, DeliveryState> sent, CancellationToken cancellationToken)
    {
        var lines = new List<ThreadLine>();
        var upTo = after;
        for (IReadOnlyList<LogLine>? page = null; page is null or { Count: Page };)
        {
            page = await store.ReadLogAsync(document.Address.ConversationId, upTo, Page, cancellationToken);
            lines.AddRange(page.Where(line => LoggedLine.BelongsToThread(line.Key)).Select(line => LoggedLine.ThreadLine(line, files, Delivery(document, line.Key, sent))));
            upTo = page.Count > 0 ? page[^1].Number : upTo;
        }

        return (lines, upTo);
    }

    private static DeliveryState Delivery(ConversationDocument document, string key, IReadOnlyDictionary<string, DeliveryState> sent) =>
        sent.TryGetValue(key, out var state) ? state : document.Pending.Exists(line => line.Key == key) ? DeliveryState.Queued : DeliveryState.Sent;
}
