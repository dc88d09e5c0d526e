using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Help, cancel and "a person, please" are caught before any form sees the message.</summary>
internal static class TakeCommand
{
    public static async Task<bool> Run(Step step, Command command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case Command.Person: Person(step); return true;
            case Command.Help: step.Say("help"); return true;
            case Command.Status: await Status(step, cancellationToken); return true;
            case Command.BackToBot: step.Effects.Add(new LeaveQueueEffect()); step.Say("back_to_bot"); return true;
        }
        return step.Active is { } draft && InDraft(step, draft, command);
    }

    private static bool InDraft(Step step, Draft draft, Command command)
    {
        switch (command)
        {
            case Command.Back: Back(step, draft); return true;
            case Command.Skip or Command.NoMore when draft.Asked is { } key: Skip(step, draft, key); return true;
            case Command.Later: Later(step); return true;
            case Command.Cancel: Cancel(step, draft); return true;
            case Command.Restart: Restart(step, draft); return true;
            case Command.Progress: AskNext.Progress(step, draft); return true;
            case Command.Why when draft.Asked is { } key: step.Replies.Add(new(step.Words["why." + key])); return true;
            case Command.Confirm when draft.Asked is null && !draft.CancelAsked: Summary.Confirm(step, draft); return true;
            case Command.Edit: step.Replies.Add(Summary.Of(step, draft)); step.AsksNext = false; return true;
            default: return false;
        }
    }

    public static void Person(Step step)
    {
        var draft = step.Active ?? step.State.Drafts.LastOrDefault(known => known.IsOpened) ?? step.Begin(CaseKind.Other);
        draft.PersonAsked = true;
        if (draft.Payload is GeneralPayload { Words: null } general)
        {
            draft.Payload = general with { Words = step.Words["person.words"] };
        }
        step.Effects.Add(new RequestPersonEffect(draft.Id));
        var opening = step.Knowledge.NextOpening(step.Turn.Now);
        step.Say(opening is null ? "person.soon" : "person.later", opening?.ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "");
    }

    private static async Task Status(Step step, CancellationToken cancellationToken)
    {
        var cases = await step.Knowledge.CasesAsync(step.Turn.ConversationId, cancellationToken);
        if (cases.Count == 0)
        {
            step.Say("status.none");
        }
        foreach (var known in cases.Take(3))
        {
            step.Say("status.line", known.Number, step.Words["status." + known.Status.ToString().ToLowerInvariant()], known.DeskName);
        }
    }

    public static void Skip(Step step, Draft draft, string key)
    {
        draft.Skipped.Add(key);
        draft.Asked = null;
        step.Replies.Add(new(step.Words.Optional("skipped." + key) ?? step.Words.Say("skipped", step.Words["label." + key])));
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
        if (draft.CancelAsked)
        {
            Drop(step, draft);
            step.Say("cancelled");
            return;
        }
        draft.CancelAsked = true;
        step.AsksNext = false;
        step.Say("cancel.ask", [step.Button("button.cancel.yes", $"cancel:{draft.Id}"), step.Button("button.continue", $"continue:{draft.Id}")]);
    }

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
    }
}
