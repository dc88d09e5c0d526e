using System.Net;
using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Outbox;

namespace FrontDoor.Bot.Delivery;

/// <summary>Sends what waits in a document, line by line. Whether the bot may still say it is asked before each line: a specialist may take over at any moment.</summary>
public sealed class SendPending(IConversationStore store, ConversationDocuments documents, SendingHost host, ChannelSender sender, AddToThread addToThread, TimeProvider clock, ILogger<SendPending> logger)
{
    /// <summary>What no channel took for a day is told to the desk as failed.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>A line under way when the host stops may still arrive: cut off, it might have been taken all the same, and would come again.</summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly TurnOrder lines = new();

    /// <summary>Completes when the line that is on its way now, if any, has ended, here or on another host. What is sent after that was allowed by a document read later.</summary>
    public async Task LineEndedAsync(string conversationId, CancellationToken cancellationToken)
    {
        using (await lines.EnterAsync(conversationId, isMessage: false))
        {
        }

        while (host.IsOneOfSeveral && await documents.FindAsync(conversationId, cancellationToken) is (_, var document) && host.IsElsewhere(document))
        {
            await Task.Delay(FinishConversation.Look, clock, cancellationToken);
        }
    }

    /// <param name="just">What the store holds, as long as nobody else has written; null: to be read.</param>
    /// <param name="done">What was dealt with, also when the next line was not.</param>
    internal async Task<Sent> RunAsync(string conversationId, CommittedTurn? just, List<DoneLine> done, CancellationToken cancellationToken)
    {
        // What others add to a turn's lines they send themselves.
        while (just is null || done.Count < just.Document.Pending.Count)
        {
            // Whoever takes over stands here behind the line that was allowed before: the document is read inside.
            using var place = await lines.EnterAsync(conversationId, isMessage: false);
            var document = await NowAsync(conversationId, just);
            if (document?.Pending.Find(line => !done.Exists(one => one.Key == line.Key)) is not { } next)
            {
                break;
            }

            // Not before it is known that something is left: what was the last line is then done with, also while the host stops.
            cancellationToken.ThrowIfCancellationRequested();
            if (!await host.MaySendAsync(document, cancellationToken))
            {
                return Sent.ElsewhereNow;
            }

            if (await SendAsync(document, next, just, cancellationToken) is not { } state)
            {
                return Sent.Refused;
            }

            // First of all: should the recording fail, the line is out all the same.
            done.Add(new(next.Key, state, IsRecorded: false));
            done[^1] = done[^1] with { IsRecorded = await RecordAsync(document, next, state, just) };
        }

        return Sent.All;
    }

    private async Task<ConversationDocument?> NowAsync(string conversationId, CommittedTurn? just) =>
        await store.FindAsync(conversationId, CancellationToken.None) is not { } stored ? null
            : stored.Version == just?.Version ? just.Document
            : ConversationDocument.FromJson(stored.Json);

    /// <summary>What became of the line; null when it is to be tried again.</summary>
    private async Task<DeliveryState?> SendAsync(ConversationDocument document, PendingLine next, CommittedTurn? just, CancellationToken cancellationToken)
    {
        if (next.Fence is { } fence && fence != document.Fence)
        {
            return DeliveryState.NotSentTakenOver;
        }

        try
        {
            var activity = just?.Replies.GetValueOrDefault(next.Key) ?? ActivityJson.Read((await FindLineAsync(document.Address.ConversationId, next, cancellationToken)).Json);
            using var late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
            await using var stopping = cancellationToken.UnsafeRegister(_ => late.CancelAfter(StopPatience), null);
            await sender.SendAsync(document.Address, activity, late.Token);
            return DeliveryState.Sent;
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(problem, "Line {Key} of {ConversationId} was not taken by {Channel}", next.Key, document.Address.ConversationId, document.Address.Channel);
            return IsGivenUp(next, problem) ? DeliveryState.Failed : null;
        }
    }

    // When a row of the outbox has failed the outbox says: gone from here would mean sent.
    private bool IsGivenUp(PendingLine line, Exception problem) => HandoffEvents.IsKey(line.Key)
        ? problem is HttpRequestException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests) }
        : !OutboxItem.IsLineKey(line.Key) && clock.GetUtcNow() - line.Since > LongestWait;

    /// <summary>The thread has been told, or will be as the turn's own lines are copied. Without a case there is no thread; one that is opened meanwhile is seen when the line is cleared.</summary>
    /// <remarks>The line is out: nothing may keep that from being written down, or it goes out again.</remarks>
    private async Task<bool> RecordAsync(ConversationDocument document, PendingLine line, DeliveryState state, CommittedTurn? just)
    {
        var isCopied = just is { Document.CopyAbove: not null } && just.Lines.Any(own => own.Key == line.Key);
        if (document.CaseId is not null && !isCopied)
        {
            await addToThread.RecordDeliveryAsync(document.Address.ConversationId, line.Key, state, CancellationToken.None);
        }

        return document.CaseId is not null;
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
}

internal enum Sent
{
    All,

    /// <summary>The channel did not take a line; to be tried again.</summary>
    Refused,

    /// <summary>Another host is at it.</summary>
    ElsewhereNow,
}

/// <param name="IsRecorded">The thread of the case has been told.</param>
internal sealed record DoneLine(string Key, DeliveryState State, bool IsRecorded);
