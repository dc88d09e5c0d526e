using FrontDoor.Dialogs.Forms;

namespace FrontDoor.Dialogs.Engine;

/// <summary>The card to review, edit and confirm.</summary>
internal static class Summary
{
    public static Reply Of(Step step, Draft draft)
    {
        var lines = FormBook.Of(draft).Slots
            .Where(slot => slot.IsAsked && slot.Applies(draft) || slot.Show(draft, step.Words) is not null)
            .Select(slot => new SummaryLine(
                SlotTexts.Label(step.Words, slot),
                slot.Show(draft, step.Words) ?? step.Words["summary.empty"],
                step.Button("button.edit", $"edit:{draft.Id}:{slot.Key}")));
        Choice[] buttons = [step.Button("button.confirm", $"confirm:{draft.Id}"), step.Button("button.person", "person"), step.Button("button.cancel", $"cancel:{draft.Id}")];
        return new(step.Words["summary.text"]) { Card = new(step.Words["summary.title"], [.. lines], buttons) };
    }

    public static void Confirm(Step step, Draft draft)
    {
        if (draft.Fit is not null)
        {
            TakeCommand.Enough(step, draft);
            return;
        }
        if (draft.IsConfirmed)
        {
            step.Say("confirm.already", draft.Number ?? TurnOutcome.NumberOf(draft.Id));
            return;
        }
        if (!draft.HasContact && !draft.IsOpened)
        {
            draft.Skipped.Remove("contact");
            draft.Asked = "contact";
            step.Say("confirm.contact");
            return;
        }
        draft.IsConfirmed = true;
        draft.Asked = null;
        var opening = step.Knowledge.NextOpening(step.Turn.Now);
        var next = opening is { } at ? step.Words.Say("confirm.next.later", step.Words.Moment(at)) : step.Words["confirm.next"];
        var link = draft.Link ?? TurnOutcome.LinkOf(draft.Id);
        step.Replies.Add(new(step.Words.Say("confirm.done", draft.Number ?? TurnOutcome.NumberOf(draft.Id), next, link))
        {
            Links = step.Link(link),
            Choices = [step.Button("button.person", "person"), step.Button("button.share", $"share:{draft.Id}")],
        });
        if (Return.Waiting(step) is { } other)
        {
            step.Replies.Add(new(step.Words.Say("next.offer", SlotTexts.Matter(step.Words, other))) { Choices = [step.Button("button.next", $"continue:{other.Id}")] });
        }
    }
}
