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

    /// <summary>The place of the one who sends, when nobody has it. Whoever commits under it sends what it committed; see <see cref="WithinPatienceAsync"/>.</summary>
    internal TurnOrder.Place? TryEnter(string conversationId) => senders.TryEnter(conversationId);

    /// <summary>Sends what a turn left and gives the sender's place back; returns after 5 s at the latest and lets it go on.</summary>
    internal async Task WithinPatienceAsync(CommittedTurn turn)
    {
        try
        {
            var sending = turn.Sender is null ? RunAsync(turn.ConversationId, CancellationToken.None) : RunAsync(turn, turn.Sender);
            await sending.WaitAsync(Patience, clock);
        }
        catch (TimeoutException)
        {
            logger.LogInformation("Acknowledged before everything of {ConversationId} was sent", turn.ConversationId);
        }
    }

    /// <summary>True when nothing waits any more. Does not throw: what failed waits for the sweeper.</summary>
    /// <param name="waitsForOthers">While another host sends it is left to that host; true: and waited for.</param>
    public async Task<bool> RunAsync(string conversationId, CancellationToken cancellationToken, bool waitsForOthers = true)
    {
        using var place = await senders.EnterAsync(conversationId);
        return await FinishAsync(conversationId, null, waitsForOthers, cancellationToken);
    }

    private async Task<bool> RunAsync(CommittedTurn turn, TurnOrder.Place place)
    {
        using (place)
        {
            return await FinishAsync(turn.ConversationId, turn, waitsForOthers: true, CancellationToken.None);
        }
    }

    /// <param name="just">What the store holds, as long as nobody else has written; null: to be read.</param>
    private async Task<bool> FinishAsync(string conversationId, CommittedTurn? just, bool waitsForOthers, CancellationToken cancellationToken)
    {
        try
        {
            for (; ; just = null)
            {
                var (sent, isMore) = await SendAndClearAsync(conversationId, just, cancellationToken);
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
        await ClearAsync(conversationId, null, copied: null, [new(key, DeliveryState.Failed, IsRecorded: true)], release: false, cancellationToken);
    }

    /// <summary>What was sent, and whether another host's turn left more meanwhile.</summary>
    private async Task<(Sent Sent, bool IsMore)> SendAndClearAsync(string conversationId, CommittedTurn? just, CancellationToken cancellationToken)
    {
        // After a turn what was sent is copied in one go; what is left from before is shown to the desk first, since it may take long to send.
        var copied = just is null ? await CopyAsync(conversationId, cancellationToken) : null;
        var done = new List<DoneLine>();
        var sent = await SendAsync(conversationId, just, done, cancellationToken);
        if (just is { Document.CopyAbove: not null })
        {
            copied = await thread.CatchUpAsync(just.Document, [], done.ToDictionary(line => line.Key, line => line.State), cancellationToken);
        }

        return (sent, await ClearAsync(conversationId, just, copied, done, release: sent == Sent.Refused, cancellationToken));
    }

    /// <summary>False while another host sends.</summary>
    private async Task<bool> MaySendAsync(ConversationDocument document, CancellationToken cancellationToken) =>
        !stores.IsNeeded
        || (document.Sender is { } sender && sender.Host == host && !sender.EndsSoon(clock.GetUtcNow()))
        || await documents.ChangeAsync(document.Address.ConversationId, changed => changed.TakeSending(host, clock.GetUtcNow()), cancellationToken);

    private async Task<long?> CopyAsync(string conversationId, CancellationToken cancellationToken) =>
        await ReadAsync(conversationId, cancellationToken) is { CopyAbove: not null } document
            ? await thread.CatchUpAsync(document, [], cancellationToken)
            : null;

    private async Task<ConversationDocument?> ReadAsync(string conversationId, CancellationToken cancellationToken) =>
        (await documents.FindAsync(conversationId, cancellationToken))?.Document;

    private async Task<Sent> SendAsync(string conversationId, CommittedTurn? just, List<DoneLine> done, CancellationToken cancellationToken)
    {
        var document = just?.Document ?? await ReadAsync(conversationId, cancellationToken);
        while (document?.Pending.Find(line => !done.Exists(one => one.Key == line.Key)) is { } next)
        {
            if (!await MaySendAsync(document, cancellationToken))
            {
                return Sent.ElsewhereNow;
            }

            if (await SendAsync(document, next, just, cancellationToken) is not { } state)
            {
                return Sent.Refused;
            }

            // A turn's own lines are recorded as they are copied. Without a case there is no thread; one that is opened meanwhile is seen when the line is cleared.
            var isRecorded = document.CaseId is not null;
            var isCopied = just is { Document.CopyAbove: not null } && just.Lines.Any(line => line.Key == next.Key);
            if (isRecorded && !isCopied)
            {
                await addToThread.RecordDeliveryAsync(conversationId, next.Key, state, cancellationToken);
            }

            done.Add(new(next.Key, state, isRecorded));
            // Read again before each line: a specialist may take over between two of them. What others add they send themselves.
            document = just is not null && just.Document.Pending.Count == done.Count ? null : await ReadAsync(conversationId, cancellationToken);
        }

        return Sent.All;
    }

    /// <summary>What became of the line; null when it is to be tried again.</summary>
    private async Task<DeliveryState?> SendAsync(ConversationDocument document, PendingLine next, CommittedTurn? just, CancellationToken cancellationToken)
    {
        if (next.Fence is { } fence && fence != document.Fence)
        {
            return DeliveryState.NotSentTakenOver;
        }

        try
        {
            var json = just?.Lines.FirstOrDefault(line => line.Key == next.Key)?.Json ?? (await FindLineAsync(document.Address.ConversationId, next, cancellationToken)).Json;
            await sender.SendAsync(document.Address, ActivityJson.Read(json), cancellationToken);
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
    private async Task<bool> ClearAsync(string conversationId, CommittedTurn? just, long? copied, List<DoneLine> done, bool release, CancellationToken cancellationToken)
    {
        if (copied is null && done.Count == 0 && !(release && stores.IsNeeded))
        {
            return false;
        }

        Guid? openedMeanwhile = null;
        bool isMore;
        using (await turns.EnterAsync(conversationId, isMessage: false))
        {
            isMore = just is not null && Clear(just.Document, copied, done, release);
            if (just is null || !(await documents.CommitAsync(just.Version, just.Document, [], cancellationToken)).Committed)
            {
                // Nothing was just committed, or somebody else has written since: it is cleared in what stands there now.
                await documents.ChangeAsync(
                    conversationId,
                    document =>
                    {
                        isMore = Clear(document, copied, done, release);
                        openedMeanwhile = document.CaseId;
                        return true;
                    },
                    cancellationToken);
            }
        }

        foreach (var line in openedMeanwhile is null ? [] : done.Where(line => !line.IsRecorded))
        {
            await addToThread.RecordDeliveryAsync(conversationId, line.Key, line.State, cancellationToken);
        }

        return isMore;
    }

    /// <summary>True when this host has more to send.</summary>
    private bool Clear(ConversationDocument document, long? copied, List<DoneLine> done, bool release)
    {
        document.Pending.RemoveAll(line => done.Exists(one => one.Key == line.Key));
        if (copied is { } upTo)
        {
            // Replies committed meanwhile are left to the run that their own turn starts.
            document.CopyAbove = upTo > document.CopyAbove ? null : document.CopyAbove;
            document.CopiedTo = Math.Max(document.CopiedTo, upTo);
        }

        var isOurs = document.Sender?.Host == host;
        var isMore = isOurs && document.Pending.Count > 0;
        document.Sender = isOurs && (release || !isMore) ? null : document.Sender;
        return isMore;
    }

    private enum Sent
    {
        All,

        /// <summary>The channel did not take a line; to be tried again.</summary>
        Refused,

        /// <summary>Another host is at it.</summary>
        ElsewhereNow,
    }

    /// <param name="IsRecorded">The thread of the case has been told.</param>
    private sealed record DoneLine(string Key, DeliveryState State, bool IsRecorded);
}
