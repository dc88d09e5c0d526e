using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Outbox;

namespace FrontDoor.Bot.Delivery;

/// <summary>
/// What a commit leaves to do: lines to the thread of the case, and to the channel, in order, one sender a conversation on this host. The document says what waits, so that after a crash
/// the sweeper does the same; a line is sent at least once.
/// </summary>
public sealed class FinishConversation(
    IConversationStore store,
    ConversationDocuments documents,
    TurnOrder turns,
    CaseThread thread,
    AddToThread addToThread,
    ChannelSender sender,
    TimeProvider clock,
    ILogger<FinishConversation> logger)
{
    /// <summary>A channel gives up on an acknowledgement after 15 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What no channel took for a day is told to the desk as failed.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly TurnOrder senders = new();

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
    public async Task<bool> RunAsync(string conversationId, CancellationToken cancellationToken)
    {
        using var place = await senders.EnterAsync(conversationId);
        return await FinishAsync(conversationId, null, cancellationToken);
    }

    private async Task<bool> RunAsync(CommittedTurn turn, TurnOrder.Place place)
    {
        using (place)
        {
            return await FinishAsync(turn.ConversationId, turn, CancellationToken.None);
        }
    }

    /// <param name="just">What the store holds, as long as nobody else has written; null: to be read.</param>
    private async Task<bool> FinishAsync(string conversationId, CommittedTurn? just, CancellationToken cancellationToken)
    {
        try
        {
            // After a turn what was sent is copied in one go; what is left from before is shown to the desk first, since it may take long to send.
            var copied = just is null ? await CopyAsync(conversationId, cancellationToken) : null;
            var done = new List<DoneLine>();
            var allSent = await SendAsync(conversationId, just, done, cancellationToken);
            if (just is { Document.CopyAbove: not null })
            {
                copied = await thread.CatchUpAsync(just.Document, [], done.ToDictionary(line => line.Key, line => line.State), cancellationToken);
            }

            await ClearAsync(conversationId, just, copied, done, cancellationToken);
            return allSent;
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
        await ClearAsync(conversationId, null, copied: null, [new(key, DeliveryState.Failed, IsRecorded: true)], cancellationToken);
    }

    private async Task<long?> CopyAsync(string conversationId, CancellationToken cancellationToken) =>
        await ReadAsync(conversationId, cancellationToken) is { CopyAbove: not null } document
            ? await thread.CatchUpAsync(document, [], cancellationToken)
            : null;

    private async Task<ConversationDocument?> ReadAsync(string conversationId, CancellationToken cancellationToken) =>
        (await documents.FindAsync(conversationId, cancellationToken))?.Document;

    private async Task<bool> SendAsync(string conversationId, CommittedTurn? just, List<DoneLine> done, CancellationToken cancellationToken)
    {
        var document = just?.Document ?? await ReadAsync(conversationId, cancellationToken);
        while (document?.Pending.Find(line => !done.Exists(one => one.Key == line.Key)) is { } next)
        {
            if (await SendAsync(document, next, just, cancellationToken) is not { } state)
            {
                return false;
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

        return true;
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
    private async Task ClearAsync(string conversationId, CommittedTurn? just, long? copied, List<DoneLine> done, CancellationToken cancellationToken)
    {
        if (copied is null && done.Count == 0)
        {
            return;
        }

        Guid? caseId = null;
        using (await turns.EnterAsync(conversationId, isMessage: false))
        {
            if (!await TryClearAsync(just, copied, done, cancellationToken))
            {
                await documents.ChangeAsync(conversationId, document => Clear(document, copied, done, out caseId), cancellationToken);
            }
        }

        foreach (var line in caseId is null ? [] : done.Where(line => !line.IsRecorded))
        {
            await addToThread.RecordDeliveryAsync(conversationId, line.Key, line.State, cancellationToken);
        }
    }

    /// <summary>False: somebody else has written since, and it is to be cleared in what he wrote.</summary>
    private async Task<bool> TryClearAsync(CommittedTurn? just, long? copied, List<DoneLine> done, CancellationToken cancellationToken) =>
        just is not null
        && Clear(just.Document, copied, done, out _)
        && (await documents.CommitAsync(just.Version, just.Document, [], cancellationToken)).Committed;

    private static bool Clear(ConversationDocument document, long? copied, List<DoneLine> done, out Guid? caseId)
    {
        document.Pending.RemoveAll(line => done.Exists(one => one.Key == line.Key));
        if (copied is { } upTo)
        {
            // Replies committed meanwhile are left to the run that their own turn starts.
            document.CopyAbove = upTo > document.CopyAbove ? null : document.CopyAbove;
            document.CopiedTo = Math.Max(document.CopiedTo, upTo);
        }

        caseId = document.CaseId;
        return true;
    }

    /// <param name="IsRecorded">The thread of the case has been told.</param>
    private sealed record DoneLine(string Key, DeliveryState State, bool IsRecorded);
}
