using FrontDoor.Dialogs.Forms;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Asks the first slot that is empty, or shows the summary when none is.</summary>
internal static class AskNext
{
    public static Slot? Open(Step step, Draft draft)
    {
        var open = FormBook.Of(draft).Questions(draft).Where(slot => slot.Show(draft, step.Words) is null && !draft.Skipped.Contains(slot.Key)).ToList();
        return open.Find(slot => !slot.Waits(draft)) ?? open.FirstOrDefault();
    }

    public static void Run(Step step, Draft draft)
    {
        if (draft.IsConfirmed)
        {
            return;
        }
        var slot = FormBook.Of(draft).Find(draft.Asked) ?? Open(step, draft);
        if (slot is null)
        {
            step.Replies.Add(Summary.Of(step, draft));
            return;
        }
        var isAskedAgain = draft.Asked == slot.Key;
        if (!isAskedAgain)
        {
            draft.Asked = slot.Key;
            draft.Misses = 0;
            draft.Trail.Remove(slot.Key);
            draft.Trail.Add(slot.Key);
        }
        var text = SlotTexts.Ask(step.Words, draft, slot);
        step.Replies.Add(new(step.Meanwhile ? step.Words.Say("meanwhile", text) : step.Digressed ? Lead(step, draft, text) : text) { Choices = Choices(step, draft, slot) });
    }

    // One line back to the open question; of two open matters it is said which one goes on.
    private static string Lead(Step step, Draft draft, string question) =>
        step.State.Drafts.Count(open => open is { IsConfirmed: false, IsShelf: false }) > 1
            ? step.Words.Say("return.matter", SlotTexts.Matter(step.Words, draft), question)
            : step.Words.Say("return", question);

    public static List<Choice> Choices(Step step, Draft draft, Slot slot)
    {
        List<Choice> choices = [.. slot.Options.Select(option => new Choice(SlotTexts.Option(step.Words, slot, option), $"set:{draft.Id}:{slot.Key}={option}"))];
        choices.Add(step.Button("button.skip", $"skip:{draft.Id}:{slot.Key}"));
        return choices;
    }

    public static void Progress(Step step, Draft draft)
    {
        var questions = FormBook.Of(draft).Questions(draft).ToList();
        var done = questions.Count(slot => slot.Key != draft.Asked && (slot.Show(draft, step.Words) is not null || draft.Skipped.Contains(slot.Key)));
        step.Say("progress", Math.Min(done + 1, questions.Count), questions.Count);
    }
}
