using FrontDoor.Bot.Turns;
using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Delivery;

/// <summary>
/// What a commit leaves to do: lines to the thread of the case, and to the channel, in order, one sender a conversation: on this host they stand in line, among several the document says whose turn it is. The document says what waits, so that after a crash
/// the sweeper does the same; a line is sent at least once.
/// </summary>
public sealed class FinishConversation(
    ConversationDocuments documents,
    CaseThread thread,
    SendPending send,
    ClearPending clear,
    SendingHost host,
    TimeProvider clock,
    ILogger<FinishConversation> logger)
{
    /// <summary>How often another host's work is looked at.</summary>
    internal static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>A channel gives up on an acknowledgement after 15 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TurnOrder senders = new();
    private readonly Lock gate = new();

    /// <summary>Who stands in line and has not begun.</summary>
    private readonly Dictionary<Request, Task<bool>> waiting = [];

    /// <inheritdoc cref="SendingHost.TakeUp"/>
    public void TakeUp(ConversationDocument document) => host.TakeUp(document);

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
    public Task<bool> RunAsync(string conversationId, CancellationToken cancellationToken, bool waitsForOthers = true)
    {
        var request = new Request(conversationId, waitsForOthers, cancellationToken);
        if (senders.TryEnter(conversationId) is { } place)
        {
            return RunAsync(request, place);
        }

        lock (gate)
        {
            // Whoever has not begun will see what stands in the document then, and does it for all who come meanwhile: a deaf channel must not gather a crowd.
            return waiting.TryGetValue(request, out var same) ? same : waiting[request] = StandAsync(request, senders.EnterAsync(conversationId));
        }
    }

    /// <summary>The outbox gave these lines up: they are not sent any more.</summary>
    public async Task DropAsync(string conversationId, IEnumerable<string> keys)
    {
        using var place = await senders.EnterAsync(conversationId);
        await clear.RunAsync(conversationId, null, copied: null, [.. keys.Select(key => new DoneLine(key, DeliveryState.Failed, IsRecorded: true))], release: false);
    }

    /// <summary>When this returns after a change of holder, the bot says nothing any more that it said before; only what a channel has held open for longer than 5 s may still arrive.</summary>
    public async Task StandBackAsync(string conversationId, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await send.LineEndedAsync(conversationId, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The holder of {ConversationId} has changed while a line is on its way to a channel that does not answer", conversationId);
        }
    }

    private async Task<bool> StandAsync(Request request, Task<TurnOrder.Place> entering)
    {
        // Not inside the gate, and not before this task stands there.
        await Task.Yield();
        TurnOrder.Place place;
        try
        {
            place = await entering.WaitAsync(request.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            _ = LeaveAsync(entering);
            throw;
        }
        finally
        {
            lock (gate)
            {
                waiting.Remove(request);
            }
        }

        return await RunAsync(request, place);
    }

    private static async Task LeaveAsync(Task<TurnOrder.Place> entering) => (await entering.WaitAsync(CancellationToken.None)).Dispose();

    private async Task<bool> RunAsync(Request request, TurnOrder.Place place)
    {
        using (place)
        {
            return await FinishAsync(request.ConversationId, null, request.WaitsForOthers, request.CancellationToken);
        }
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

    /// <summary>What was sent, and whether another host's turn left more meanwhile.</summary>
    private async Task<(Sent Sent, bool IsMore)> SendAndClearAsync(string conversationId, CommittedTurn? just, CancellationToken cancellationToken)
    {
        // After a turn what was sent is copied in one go; what is left from before is shown to the desk first, since it may take long to send.
        var copied = just is null ? await CopyAsync(conversationId, cancellationToken) : null;
        var done = new List<DoneLine>();
        Sent sent;
        try
        {
            sent = await send.RunAsync(conversationId, just, done, cancellationToken);
        }
        catch (Exception problem) when (done.Count > 0 || problem is OperationCanceledException)
        {
            // What is out must not go out again, whatever kept the next line back; and who stops sends no more.
            await ClearAsync(conversationId, just, copied, done, release: true);
            throw;
        }

        return (sent, await ClearAsync(conversationId, just, copied, done, release: sent == Sent.Refused));
    }

    private async Task<bool> ClearAsync(string conversationId, CommittedTurn? just, long? copied, List<DoneLine> done, bool release)
    {
        if (just is { Document.CopyAbove: not null })
        {
            copied = await thread.CatchUpAsync(just.Document, [], done.ToDictionary(line => line.Key, line => line.State), CancellationToken.None);
        }

        return await clear.RunAsync(conversationId, just, copied, done, release);
    }

    private async Task<long?> CopyAsync(string conversationId, CancellationToken cancellationToken) =>
        await documents.FindAsync(conversationId, cancellationToken) is (_, { CopyAbove: not null } document)
            ? await thread.CatchUpAsync(document, [], cancellationToken)
            : null;

    private readonly record struct Request(string ConversationId, bool WaitsForOthers, CancellationToken CancellationToken);
}
