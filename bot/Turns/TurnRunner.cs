using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Delivery;
using FrontDoor.Bot.Health;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Core.Keeping;
using FrontDoor.Dialogs;

namespace FrontDoor.Bot.Turns;

/// <summary>
/// Runs turns: in arrival order within this host; between hosts compare-and-set decides and the loser runs again. Effects, then one commit of document and log, then
/// sending, then the acknowledgement, which is the return of <see cref="RunAsync(IncomingTurn)"/>.
/// </summary>
public sealed class TurnRunner(
    IConversationStore store,
    ConversationDocuments documents,
    TurnOrder queue,
    TakeTurn takeTurn,
    CarryOutEffects effects,
    CaseThread thread,
    FinishConversation finish,
    SaveAddress saveAddress,
    KeptDrafts keptDrafts,
    IFileStore files,
    StoreWatch stores,
    TimeProvider clock)
{
    // Asked for at once: the same everywhere, and without summer time.
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Completes when the message is committed and its replies are sent, or after 5 s of sending. A message that was accepted runs to its end even when the caller goes away, or is sent away because a store is lost.</summary>
    public Task<TurnReport> RunAsync(IncomingTurn incoming) => RunToItsEndAsync(incoming).WaitAsync(stores.Lost);

    private async Task<TurnReport> RunToItsEndAsync(IncomingTurn incoming)
    {
        TurnReport report;
        CommittedTurn? unfinished;
        using (var place = await queue.EnterAsync(incoming.Address.ConversationId, hash: SeenMessages.Hash(incoming.MessageKey)))
        {
            (report, unfinished) = await RunAsync(incoming, place, CancellationToken.None);
        }

        if (unfinished is not null)
        {
            await finish.WithinPatienceAsync(unfinished);
        }

        return report;
    }

    private async Task<(TurnReport Report, CommittedTurn? Unfinished)> RunAsync(IncomingTurn incoming, TurnOrder.Place place, CancellationToken cancellationToken)
    {
        var hash = SeenMessages.Hash(incoming.MessageKey);
        while (true)
        {
            var (version, document, lastNumber) = await documents.OpenWithLogAsync(incoming.Address, cancellationToken);
            if (document.Seen.Contains(hash))
            {
                return (await RepeatedAsync(incoming, hash, document, cancellationToken), null);
            }

            await MoveToAsync(document, incoming.Address, cancellationToken);
            var turn = new TurnUnderWay(incoming, hash, version, document, lastNumber, clock.GetUtcNow(), thread, files);
            if (await TryAsync(turn, place, cancellationToken) is { } report)
            {
                return (report, turn.Unfinished);
            }
        }
    }

    // The language is the one in which the person writes, once that is known; SQL learns where the contact of a case is reached now.
    private async Task MoveToAsync(ConversationDocument document, ConversationAddress address, CancellationToken cancellationToken)
    {
        var before = document.Address;
        document.Address = address with { Language = document.Dialog is null ? address.Language : before.Language };
        if (document.CaseId is not null && document.Address != before)
        {
            await saveAddress.RunAsync(document.Address, cancellationToken);
        }
    }

    /// <summary>Null: the run lost, to another host or to a specialist who took over; nothing was written or sent.</summary>
    private async Task<TurnReport?> TryAsync(TurnUnderWay turn, TurnOrder.Place place, CancellationToken cancellationToken)
    {
        if (turn.Document.CaseId is not null)
        {
            IReadOnlyList<Core.Cases.ThreadLine> heard = ActivityReader.IsArrival(turn.Incoming.Activity) ? [] : [turn.IncomingLine()];
            turn.Document.CopiedTo = await thread.CatchUpAsync(turn.Document, heard, cancellationToken);
        }

        var replies = turn.Document.Holder == Holder.Specialist ? await ListenAsync(turn, place, cancellationToken) : await ConverseAsync(turn, place, cancellationToken);
        return turn.WasOvertaken ? null
            : turn.WasTakenOver ? await StandBackAsync(turn, cancellationToken)
            : await CommitAsync(turn, replies, cancellationToken);
    }

    // The bot is silent, but reads the answer to what the specialist asked for by a card into the case.
    private async Task<IReadOnlyList<Reply>> ListenAsync(TurnUnderWay turn, TurnOrder.Place place, CancellationToken cancellationToken)
    {
        if (turn.Document is { AskedSlot: not null, Dialog: not null } && !ActivityReader.IsArrival(turn.Incoming.Activity))
        {
            await ConverseAsync(turn, place, cancellationToken);
        }

        return Refusals(turn);
    }

    // The specialist never sees a file that was not taken, so the bot says the one sentence that nobody else can.
    private static IReadOnlyList<Reply> Refusals(TurnUnderWay turn) =>
        [.. turn.Incoming.Refused.Select(refused => SystemMessages.Refusal(refused, turn.Document.Address.Language))];

    private async Task<IReadOnlyList<Reply>> ConverseAsync(TurnUnderWay turn, TurnOrder.Place place, CancellationToken cancellationToken)
    {
        var document = turn.Document;
        var state = document.Dialog is { } dialog ? DialogState.FromJson(dialog) : null;
        var nextDraft = state?.NextOrdinal ?? document.FirstDraftOrdinal;
        var outcome = await takeTurn(
            new(turn.ConversationId, state, document.FirstDraftOrdinal, ActivityReader.Read(turn.Incoming), document.Holder, TimeZoneInfo.ConvertTime(turn.Now, Shanghai), place.IsNewerWaiting(hash => document.Seen.Contains(hash)), document.Fence, document.AskedSlot) { IsStranger = document.IsStranger },
            cancellationToken);
        turn.NoteNeed(outcome.State.NextOrdinal > nextDraft);
        if (turn.Version == 0 && outcome.Effects.OfType<OpenCaseEffect>().Any())
        {
            await BeginAsync(turn, cancellationToken);
            if (turn.WasOvertaken)
            {
                return [];
            }
        }

        outcome = outcome.Settle(await effects.RunAsync(outcome.Effects, turn, cancellationToken));

        if (outcome.Effects.OfType<KeepDraftsEffect>().Any())
        {
            await keptDrafts.KeepAsync(turn.ConversationId, outcome.State.UnfinishedJson(), turn.Now, cancellationToken);
        }

        document.Dialog = outcome.State.ToJson();
        document.AskedSlot = outcome.Effects.OfType<AmendCaseEffect>().Any() ? null : document.AskedSlot;
        document.Address = document.Address with { Language = outcome.State.Language };
        return outcome.Replies;
    }

    // A case is in SQL before its turn is committed. If the first message opens one and the host dies in between, the next run would count that case, and open a second
    // one under the next ordinal: so the document, which holds the ordinal, is stored first.
    private async Task BeginAsync(TurnUnderWay turn, CancellationToken cancellationToken)
    {
        turn.Document.LastMessageAt = turn.Now;
        turn.Begin((await documents.CommitAsync(turn.Version, turn.Document, [], cancellationToken)).Committed);
    }

    private async Task<TurnReport?> CommitAsync(TurnUnderWay turn, IReadOnlyList<Reply> replies, CancellationToken cancellationToken)
    {
        var document = turn.Document;
        var after = turn.LastNumber;
        var answers = ReplyLines.Write(turn, replies);
        document.Seen.Add(turn.Hash, answers.Count, after);
        document.LastMessageAt = turn.Now;
        document.CopyAbove = document.CaseId is not null && answers.Count > 0 ? after : document.CopyAbove;
        if (!turn.Incoming.AppendsToLog && !turn.Incoming.RepliesInBody)
        {
            document.Pending.AddRange(answers.Select(answer => new PendingLine(answer.Line.Key, after, document.Fence, turn.Now)));
            finish.TakeUp(document);
        }

        List<NewLine> lines = [.. turn.IncomingLogLine() is { } heard ? [heard] : Array.Empty<NewLine>(), .. answers.Select(answer => answer.Line)];
        // Taken before the commit: from then on a sweeper or the turn before may see the replies, and would send them too.
        var sender = document.UnfinishedSince is null ? null : finish.TryEnter(turn.ConversationId);
        CommitOutcome? outcome = null;
        try
        {
            outcome = await documents.CommitAsync(turn.Version, document, lines, cancellationToken);
        }
        finally
        {
            if (outcome is not { Committed: true })
            {
                sender?.Dispose();
            }
        }

        if (!outcome.Committed)
        {
            return null;
        }

        turn.Unfinished = document.UnfinishedSince is null ? null : new(turn.Version + 1, document, lines, answers.ToDictionary(answer => answer.Line.Key, answer => answer.Activity, StringComparer.Ordinal), sender);
        return ReplyLines.Report(answers, outcome.Numbers);
    }

    // SQL says that a specialist holds now. The document may hear it from here first; then the message runs again, to the thread only.
    private async Task<TurnReport?> StandBackAsync(TurnUnderWay turn, CancellationToken cancellationToken)
    {
        var (holder, fence, caseId) = (turn.Document.Holder, turn.Document.Fence, turn.Document.CaseId);
        await documents.ChangeAsync(turn.ConversationId, document => document.Obey(holder, fence, caseId), cancellationToken);
        return null;
    }

    private async Task<TurnReport> RepeatedAsync(IncomingTurn incoming, byte[] hash, ConversationDocument document, CancellationToken cancellationToken)
    {
        var kept = document.Seen.RepliesTo(hash);
        var number = 0L;
        if (!ActivityReader.IsArrival(incoming.Activity))
        {
            // A known key appends nothing and returns the first number.
            number = (await store.AppendAsync(document.Address.ConversationId, [new(SeenMessages.LineKey(hash), "{}", clock.GetUtcNow())], cancellationToken))[0];
        }

        return new(number, SeenBefore: true, kept is null ? [] : await ReplyLines.ReadAsync(store, document.Address.ConversationId, kept, cancellationToken));
    }
}

/// <summary>The entry of dialogs with what it may read.</summary>
public delegate Task<TurnOutcome> TakeTurn(Turn turn, CancellationToken cancellationToken);
