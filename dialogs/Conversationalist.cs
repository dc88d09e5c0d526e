using System.Diagnostics.CodeAnalysis;
using FrontDoor.Core.Directory;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Notices;
using FrontDoor.Dialogs.Policies.Fit;
using FrontDoor.Dialogs.Tables;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs;

/// <summary>The entry of dialogs: turns (state, message) into (state, replies, effects). Thread-safe, one for the process.</summary>
public sealed class Conversationalist
{
    [SuppressMessage("Performance", "CA1822", Justification = "The host holds one instance.")]
    public async Task<TurnOutcome> TurnAsync(Turn turn, IKnowledge knowledge, CancellationToken cancellationToken)
    {
        turn = turn.Incoming.Text is { } said ? turn with { Incoming = turn.Incoming with { Text = Condense.Run(said) } } : turn;
        // A copy: a turn that loses the race runs again from the state it was given.
        var state = turn.State is null ? new() { NextOrdinal = turn.FirstDraftOrdinal } : turn.State.Copy();
        var step = new Step(turn, state, knowledge);
        if (turn.Holder == Core.Conversations.Holder.Specialist)
        {
            return await ListenAsync(step, cancellationToken);
        }
        await KeptDrafts.LookAsync(step, cancellationToken);
        await Learned.LookAsync(step, cancellationToken);
        state.Language = LanguageOf(turn, state);
        await Take(step, cancellationToken);
        Finish(step);
        KeptDrafts.Keep(step);
        state.LastTurnAt = turn.Now;
        return new(state, step.Replies, step.Effects);
    }

    private static async Task<TurnOutcome> ListenAsync(Step step, CancellationToken cancellationToken)
    {
        await Learned.LookAsync(step, cancellationToken);
        if (step.Turn.Asked is { } asked)
        {
            await FillSlot.RunAsync(step, asked, cancellationToken);
        }
        return new(step.State, [], step.Effects);
    }

    private static string LanguageOf(Turn turn, DialogState state)
    {
        var isKnown = state.IsKnown || turn.State is not null && state.LastText is not null;
        if (turn.Incoming.Text is { } text && Languages.Of(text, isKnown ? state.Language : null) is { } written)
        {
            return written;
        }
        return isKnown || turn.Incoming.Locale is not { } locale ? state.Language
            : locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en"
            : locale is "zh-Hant" or "zh-TW" or "zh-HK" or "zh-MO" || locale.StartsWith("zh-Hant", StringComparison.OrdinalIgnoreCase) ? "zh-Hant" : "zh-Hans";
    }

    private static async Task Take(Step step, CancellationToken cancellationToken)
    {
        var incoming = step.Turn.Incoming;
        TakeFiles.Refuse(step);
        if (step.State.Writing is not null && incoming.Press is null && incoming.Files.Count > 0)
        {
            // Pictures of a notice belong to no case.
            await WriteNotice.Take(step, incoming.Text, cancellationToken);
            return;
        }
        if (incoming.Press is { Length: > 0 } press)
        {
            await TakePress.Run(step, press, cancellationToken);
            await TakeText.Learn(step, cancellationToken);
        }
        else if (!string.IsNullOrWhiteSpace(incoming.Text))
        {
            await TakeText.Run(step, incoming.Text, cancellationToken);
        }
        else if (incoming.Files.Count == 0 && incoming.Refused.Count == 0)
        {
            Welcome(step);
        }
        await FitTalk.GoOnAsync(step, cancellationToken);
        await TakeTables.RunAsync(step, cancellationToken);
        TakeFiles.Run(step);
    }

    private static void Welcome(Step step)
    {
        if (step.IsQueued)
        {
            return;
        }
        if (Return.Waiting(step) is { } draft)
        {
            Return.Offer(step, draft);
            return;
        }
        step.Say("greeting", NewWish.Doors(step));
    }

    private static void Finish(Step step)
    {
        var state = step.State;
        // In the queue an answer leads to the next question; words for whoever comes lead to none.
        var hasNoted = step.Noted.Count > 0;
        ReadBack(step);
        var later = step.Effects.ToList();
        step.Effects.Clear();
        Introduce(state);
        foreach (var draft in state.Drafts.ToList())
        {
            SyncCase.Run(step, draft);
        }
        // The case is there before anything that belongs to it.
        step.Effects.AddRange(later);
        if (step.Active is { } active && step.AsksNext && !step.Turn.NewerWaiting && (!step.IsQueued || hasNoted || later.OfType<LeaveQueueEffect>().Any()))
        {
            AskNext.Run(step, active);
        }
        Quieten(step);
        Speak(step);
    }

    // Of messages in a row the last one reads back what all of them said.
    private static void ReadBack(Step step)
    {
        var noted = step.State.Unread.Concat(step.Noted).Distinct().ToList();
        step.State.Unread = step.Turn.NewerWaiting ? noted : [];
        if (noted.Count > 0 && !step.Turn.NewerWaiting)
        {
            step.Replies.Insert(0, new(step.Words.Say("noted", string.Join(step.Words["list.comma"], noted))));
        }
    }

    // Who speaks is asked once: the other drafts of the conversation know it too.
    private static void Introduce(DialogState state)
    {
        if (state.Drafts.FindLast(draft => draft.HasContact) is { } known)
        {
            foreach (var draft in state.Drafts.Where(draft => !draft.HasContact && !draft.IsShelf))
            {
                draft.Contact = Joined(draft.Contact, known.Contact);
            }
        }
    }

    // What was said in the draft itself stays.
    private static ContactDetails Joined(ContactDetails own, ContactDetails known) => known with
    {
        Enterprise = own.Enterprise ?? known.Enterprise,
        EnterpriseId = own.Enterprise is null ? known.EnterpriseId : own.EnterpriseId,
        Person = own.Person ?? known.Person,
        CreditCode = own.CreditCode ?? known.CreditCode,
    };

    private static void Quieten(Step step)
    {
        if (step.Turn.NewerWaiting)
        {
            step.Replies.RemoveAll(reply => step.Prompts.Exists(prompt => ReferenceEquals(prompt, reply)));
        }
        else if (step.Replies.Count == 0 && !step.IsQueued)
        {
            step.Say(step.State.Active is null ? "idle" : "taken");
        }
    }

    private static void Speak(Step step)
    {
        var state = step.State;
        if (!state.PrivacyTold && step.Replies.Count > 0)
        {
            state.PrivacyTold = true;
            step.Replies[0] = step.Replies[0] with { Text = step.Replies[0].Text + "\n" + step.Words["privacy.line"] };
            var last = step.Replies[^1];
            step.Replies[^1] = last.Choices.Any(choice => choice.Press == "privacy") ? last : last with { Choices = [.. last.Choices, step.Button("button.privacy", "privacy")] };
        }
        if (step.Emergency is { } emergency)
        {
            step.Replies.Insert(0, new(emergency));
        }
        if (step.IsDanger)
        {
            step.Replies.Insert(0, new(step.Words["danger"]));
        }
        for (var i = 0; i < step.Replies.Count; i++)
        {
            var reply = step.Replies[i];
            if (reply.Text == state.LastText)
            {
                step.Replies[i] = reply with { Text = step.Words.Say(Understanding.Normalizer.Normalize(reply.Text).Text.Contains('?', StringComparison.Ordinal) ? "again.ask" : "again", reply.Text) };
            }
            state.LastText = step.Replies[i].Text is { Length: > 600 } text ? text[..600] : step.Replies[i].Text;
        }
    }
}
