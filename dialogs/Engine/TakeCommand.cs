using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Forms;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Help, cancel and "a person, please" are caught before any form sees the message.</summary>
internal static class TakeCommand
{
    public static async Task<bool> Run(Step step, Command command, string text, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case Command.Person: Person(step); return true;
            case Command.Help: step.Aside("help"); return true;
            case Command.Status: await Status(step, text, cancellationToken); return true;
            case Command.BackToBot: step.Effects.Add(new LeaveQueueEffect()); step.Say("back_to_bot"); return true;
        }
        return step.Active is { } draft && InDraft(step, draft, command, text);
    }

    private static bool InDraft(Step step, Draft draft, Command command, string text)
    {
        switch (command)
        {
            case Command.Back: Back(step, draft); return true;
            case Command.Skip or Command.NoMore when draft.Asked is { } key: Skip(step, draft, key); return true;
            case Command.Later: Later(step); return true;
            case Command.Cancel: Cancel(step, draft); return true;
            case Command.Restart: Restart(step, draft); return true;
            case Command.Progress: AskNext.Progress(step, draft); step.Digressed = true; return true;
            // 为什么要电话, asked while the company's name is: the reason for what it names.
            case Command.Why when FormBook.Of(draft).Find(Phrases.Telephone().IsMatch(Normalizer.Normalize(text).Text) ? "contact" : draft.Asked) is { } slot: step.Replies.Add(new(SlotTexts.Why(step.Words, slot))); step.Digressed = true; return true;
            case Command.Confirm when draft.CancelAsked: Cancel(step, draft); return true;
            case Command.Enough when !draft.IsConfirmed && draft.Asked is not null: Enough(step, draft); return true;
            case Command.Confirm or Command.Enough when draft.Asked is null: Summary.Confirm(step, draft); return true;
            case Command.Edit: step.Replies.Add(Summary.Of(step, draft)); step.AsksNext = false; return true;
            default: return false;
        }
    }

    public static void Person(Step step)
    {
        step.AsksNext = false;
        if (step.IsQueued)
        {
            Stand(step);
            return;
        }
        // What the desk will need is collected while the person waits; who asked for nothing else is left in peace.
        step.AsksNext = step.Meanwhile = step.Active is { IsConfirmed: false, Asked: not null, Fit: null };
        var draft = step.Active is { Fit: null } active ? active : step.State.Drafts.LastOrDefault(known => known is { IsOpened: true, IsShelf: false }) ?? step.Begin(CaseKind.Other);
        draft.PersonAsked = true;
        if (draft.Payload is GeneralPayload { Words: null } general)
        {
            draft.Payload = general with { Words = step.Words["person.words"] };
        }
        step.State.QueueTold = false;
        step.Effects.Add(new RequestPersonEffect(draft.Id));
        Promise(step, "person.soon", "person.later");
        EnglishSpeaker.Offer(step, draft);
    }

    /// <summary>Asked for again: where it stands, in a sentence.</summary>
    private static void Stand(Step step)
    {
        if (step.State.Drafts.FindLast(draft => draft.PersonAsked) is { } asked)
        {
            // Asking again changes nothing; its answer says by when.
            step.Effects.Add(new RequestPersonEffect(asked.Id));
        }
        Promise(step, "person.waiting", "person.waiting.later");
    }

    private static void Promise(Step step, string open, string closed)
    {
        var opening = step.Knowledge.NextOpening(step.Turn.Now);
        step.Say(opening is null ? open : closed, opening is { } at ? step.Words.Moment(at) : TurnOutcome.WaitPlaceholder);
    }

    private static async Task Status(Step step, string text, CancellationToken cancellationToken)
    {
        step.Digressed = true;
        var cases = await step.Knowledge.CasesAsync(step.Turn.ConversationId, cancellationToken);
        if (Phrases.Number().Match(Normalizer.Normalize(text).Text) is { Success: true } asked)
        {
            cases = [.. cases.Where(own => string.Equals(own.Number, asked.Value, StringComparison.OrdinalIgnoreCase))];
            if (cases.Count == 0)
            {
                // Whether there is such a case is nobody's business but its owner's.
                step.Say("status.foreign", asked.Value.ToUpperInvariant());
                return;
            }
        }
        if (cases.Count == 0)
        {
            Known(step);
        }
        foreach (var known in cases.Take(3))
        {
            step.Say("status.line", known.Number, step.Words["status." + known.Status.ToString().ToLowerInvariant()], known.DeskName);
        }
        Link(step);
    }

    /// <summary>What the conversation itself knows of its case, with the link.</summary>
    private static void Known(Step step)
    {
        if (step.State.Drafts.LastOrDefault(draft => draft.Number is not null) is { } draft)
        {
            step.Say("status.known", draft.Number!, step.Words[draft.IsConfirmed ? "status.new" : "status.unfinished"]);
            return;
        }
        step.Say("status.none");
    }

    /// <summary>The number and the personal link once more.</summary>
    public static bool Link(Step step)
    {
        if (step.State.Drafts.LastOrDefault(draft => draft.Link is not null) is not { } draft)
        {
            return false;
        }
        step.Say("link.again", draft.Number ?? "", draft.Link!);
        return true;
    }

    public static void Skip(Step step, Draft draft, string key)
    {
        draft.Skipped.Add(key);
        draft.Asked = null;
        step.Replies.Add(new(step.Words.Optional("skipped." + key) ?? step.Words.Say("skipped", FormBook.Of(draft).Find(key) is { } slot ? SlotTexts.Label(step.Words, slot) : key)));
    }

    // 没别的了: what is left open is shown in the summary, and asked no more. The files' question is answered by it too.
    public static void Enough(Step step, Draft draft)
    {
        draft.Skipped.AddRange(FormBook.Of(draft).Questions(draft).Where(slot => slot.Show(draft, step.Words) is null).Select(slot => slot.Key).Except(draft.Skipped).ToList());
        draft.Asked = null;
    }

    private static void Back(Step step, Draft draft)
    {
        var at = draft.Trail.Count - (draft.Asked is null ? 1 : 2);
        draft.Asked = at >= 0 ? draft.Trail[at] : draft.Asked;
        draft.Trail = draft.Trail[..Math.Max(at + 1, 0)];
        step.Say(at >= 0 ? "back" : "back.first");
    }

    private static void Later(Step step)
    {
        step.State.Active = null;
        step.State.WelcomeBack = true;
        step.AsksNext = false;
        step.Say("later");
    }

    public static void Cancel(Step step, Draft draft)
    {
        if (draft.IsConfirmed)
        {
            step.Say("cancel.confirmed");
            return;
        }
        if (draft.CancelAsked || IsEmpty(step, draft))
        {
            Drop(step, draft);
            step.Say("cancelled");
            return;
        }
        draft.CancelAsked = true;
        step.AsksNext = false;
        step.Say("cancel.ask", [step.Button("button.cancel.yes", $"cancel:{draft.Id}"), step.Button("button.continue", $"continue:{draft.Id}")]);
    }

    // Nothing to lose: nothing to ask.
    private static bool IsEmpty(Step step, Draft draft) => !draft.IsOpened && draft.Files == 0 && FormBook.Of(draft).Slots.All(slot => slot.Show(draft, step.Words) is null);

    private static void Restart(Step step, Draft draft)
    {
        if (draft.IsOpened)
        {
            step.Replies.Add(Summary.Of(step, draft));
            step.AsksNext = false;
            return;
        }
        Drop(step, draft);
        step.Begin(draft.Kind);
        step.Say("restarted");
    }

    private static void Drop(Step step, Draft draft)
    {
        if (draft.IsOpened)
        {
            step.Effects.Add(new WithdrawCaseEffect(draft.Id));
        }
        step.State.Drafts.Remove(draft);
        step.State.Active = null;
        step.State.WelcomeBack = step.State.Drafts.Exists(known => known is { IsConfirmed: false, IsShelf: false });
    }
}
