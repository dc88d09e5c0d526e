using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Health;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Outbox;

namespace FrontDoor.Bot.Delivery;

/// <summary>
/// What a commit leaves to do: lines to the thread of the case, and to the channel, in order, one sender a conversation: on this host they stand in line, among several the document says whose turn it is. The document says what waits, so that after a crash
/// the sweeper does the same; a line is sent at least once.
/// </summary>
public sealed class FinishConversation(
    IConversationStore store,
    ConversationDocuments documents,
    TurnOrder turns,
    CaseThread thread,
    AddToThread addToThread,
    ChannelSender sender,
    StoreWatch stores,
    TimeProvider clock,
    ILogger<FinishConversation> logger)
{
    /// <summary>A channel gives up on an acknowledgement after 15 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What no channel took for a day is told to the desk as failed.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>How often another host's work is looked at.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly TurnOrder senders = new();
    private readonly string host = Guid.NewGuid().ToString("N");

    /// <summary>Before a commit that leaves something to send: this host sends it, if no other does. Costs nothing, and one host alone needs no word about it.</summary>
    public void TakeUp(ConversationDocument document)
    {
        if (stores.IsNeeded && document.Pending.Count > 0)
        {
            document.TakeSending(host, clock.GetUtcNow());
        }
    }

    /// <summary>As <see cref="RunAsync"/>, but returns after 5 s at the latest and lets it go on.</summary>
    public async Task WithinPatienceAsync(string conversationId)
    {
        try
        {
            await RunAsync(conversationId, CancellationToken.None).WaitAsync(Patience, clock);
        }
        catch (TimeoutException)
        {
            logger.LogInformation("Acknowledged before everything of {ConversationId} was sent", conversationId);
        }
    }

    /// <summary>True when nothing waits any more. Does not throw: what failed waits for the sweeper.</summary>
    /// <param name="waitsForOthers">While another host sends it is left to that host; true: and waited for.</param>
    public async Task<bool> RunAsync(string conversationId, CancellationToken cancellationToken, bool waitsForOthers = true)
    {
        using var place = await senders.EnterAsync(conversationId);
        try
        {
            while (true)
            {
                var (sent, isMore) = await SendAndClearAsync(conversationId, cancellationToken);
                if (sent == Sent.ElsewhereNow && waitsForOthers)
                {
                    await Task.Delay(Look, clock, cancellationToken);
                }
                else if (sent != Sent.All || !isMore)
                {
                    return sent == Sent.All;
                }
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "Conversation {ConversationId} waits for the sweeper", conversationId);
            return false;
        }
    }

    /// <summary>The outbox gave the line up: it is not sent any more.</summary>
    public async Task DropAsync(string conversationId, string key, CancellationToken cancellationToken)
    {
        using var place = await senders.EnterAsync(conversationId);
        await ClearAsync(conversationId, copied: null, [key], release: false, cancellationToken);
    }

    /// <summary>What was sent, and whether another host's turn left more meanwhile.</summary>
    private async Task<(Sent Sent, bool IsMore)> SendAndClearAsync(string conversationId, CancellationToken cancellationToken)
    {
        var copied = await CopyAsync(conversationId, cancellationToken);
        var done = new List<string>();
        var sent = await SendAsync(conversationId, done, cancellationToken);
        return (sent, await ClearAsync(conversationId, copied, done, release: sent == Sent.Refused, cancellationToken));
    }

    /// <summary>False while another host sends.</summary>
    private async Task<bool> MaySendAsync(ConversationDocument document, CancellationToken cancellationToken) =>
        !stores.IsNeeded
        || (document.Sender is { } sender && sender.Host == host && !sender.EndsSoon(clock.GetUtcNow()))
        || await documents.ChangeAsync(document.Address.ConversationId, changed => changed.TakeSending(host, clock.GetUtcNow()), cancellationToken);

    private async Task<long?> CopyAsync(string conversationId, CancellationToken cancellationToken) =>
        await documents.FindAsync(conversationId, cancellationToken) is ({ } _, { CopyAbove: not null } document)
            ? await thread.CatchUpAsync(document, [], cancellationToken)
            : null;

    private async Task<Sent> SendAsync(string conversationId, List<string> done, CancellationToken cancellationToken)
    {
        // Read again before each line: a specialist may take over between two of them.
        while (await documents.FindAsync(conversationId, cancellationToken) is var (_, document)
            && document.Pending.Find(line => !done.Contains(line.Key)) is { } next)
        {
            if (!await MaySendAsync(document, cancellationToken))
            {
                return Sent.ElsewhereNow;
            }

            if (await SendAsync(document, next, cancellationToken) is not { } state)
            {
                return Sent.Refused;
            }

            await addToThread.RecordDeliveryAsync(conversationId, next.Key, state, cancellationToken);
            done.Add(next.Key);
        }

        return Sent.All;
    }

    /// <summary>What became of the line; null when it is to be tried again.</summary>
    private async Task<DeliveryState?> SendAsync(ConversationDocument document, PendingLine next, CancellationToken cancellationToken)
    {
        if (next.Fence is { } fence && fence != document.Fence)
        {
            return DeliveryState.NotSentTakenOver;
        }

        try
        {
            var line = await FindLineAsync(document.Address.ConversationId, next, cancellationToken);
            await sender.SendAsync(document.Address, ActivityJson.Read(line.Json), cancellationToken);
            return DeliveryState.Sent;
        }
        catch (Exception problem)
        {
            logger.LogWarning(problem, "Line {Key} of {ConversationId} was not taken by {Channel}", next.Key, document.Address.ConversationId, document.Address.Channel);
            // When a row of the outbox has failed the outbox says: gone from here would mean sent.
            return !OutboxItem.IsLineKey(next.Key) && clock.GetUtcNow() - next.Since > LongestWait ? DeliveryState.Failed : null;
        }
    }

    private async Task<LogLine> FindLineAsync(string conversationId, PendingLine pending, CancellationToken cancellationToken)
    {
        const int page = 50;
        for (var after = pending.After; ;)
        {
            var lines = await store.ReadLogAsync(conversationId, after, page, cancellationToken);
            if (lines.FirstOrDefault(line => line.Key == pending.Key) is { } found)
            {
                return found;
            }

            after = lines.Count == page ? lines[^1].Number : throw new InvalidOperationException($"Line {pending.Key} is not in the log.");
        }
    }

    // In the line of the turns, so that a turn under way does not lose its race to mere housekeeping.
    /// <summary>True when this host has more to send: another one's turn added it and left it to us.</summary>
    private async Task<bool> ClearAsync(string conversationId, long? copied, List<string> done, bool release, CancellationToken cancellationToken)
    {
        if (copied is null && done.Count == 0 && !(release && stores.IsNeeded))
        {
            return false;
        }

        using var place = await turns.EnterAsync(conversationId, isMessage: false);
        var isMore = false;
        await documents.ChangeAsync(
            conversationId,
            document =>
            {
                Clear(document, copied, done);
                var isOurs = document.Sender?.Host == host;
                isMore = isOurs && document.Pending.Count > 0;
                document.Sender = isOurs && (release || !isMore) ? null : document.Sender;
                return true;
            },
            cancellationToken);
        return isMore;
    }

    private static void Clear(ConversationDocument document, long? copied, List<string> done)
    {
        document.Pending.RemoveAll(line => done.Contains(line.Key));
        if (copied is { } upTo)
        {
            // Replies committed meanwhile are left to the run that their own turn starts.
            document.CopyAbove = upTo > document.CopyAbove ? null : document.CopyAbove;
            document.CopiedTo = Math.Max(document.CopiedTo, upTo);
        }
    }

    private enum Sent
    {
        All,

        /// <summary>The channel did not take a line; to be tried again.</summary>
        Refused,

        /// <summary>Another host is at it.</summary>
        ElsewhereNow,
    }
}
