using FrontDoor.Dialogs.Forms;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Asks the first slot that is empty, or shows the summary when none is.</summary>
internal static class AskNext
{
    public static Slot? Open(Step step, Draft draft) => FormBook.Of(draft).Questions(draft)
        .FirstOrDefault(slot => slot.Show(draft, step.Words) is null && !draft.Skipped.Contains(slot.Key));

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
        if (draft.Asked != slot.Key)
        {
            draft.Asked = slot.Key;
            draft.Misses = 0;
            draft.Trail.Remove(slot.Key);
            draft.Trail.Add(slot.Key);
        }
        var key = "ask." + draft.Form + "." + slot.Key;
        var text = slot.Variant(draft) is { } variant ? step.Words.Optional(key + "." + variant) : null;
        step.Replies.Add(new(text ?? step.Words[key]) { Choices = Choices(step, draft, slot) });
    }

    public static List<Choice> Choices(Step step, Draft draft, Slot slot)
    {
        List<Choice> choices = [.. slot.Options.Select(option => step.Button($"option.{slot.Key}.{option}", $"set:{draft.Id}:{slot.Key}={option}"))];
        choices.Add(step.Button("button.skip", $"skip:{draft.Id}:{slot.Key}"));
        return choices;
    }

    public static void Progress(Step step, Draft draft)
    {
        var questions = FormBook.Of(draft).Questions(draft).ToList();
        var at = questions.FindIndex(slot => slot.Key == (draft.Asked ?? Open(step, draft)?.Key));
        step.Say("progress", at < 0 ? questions.Count : at + 1, questions.Count);
    }
}
