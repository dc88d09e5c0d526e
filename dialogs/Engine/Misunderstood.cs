using FrontDoor.Dialogs.Forms;

namespace FrontDoor.Dialogs.Engine;

/// <summary>First the question in other words with an example, then choices, then a person.</summary>
internal static class Misunderstood
{
    public static void Run(Step step, Draft draft)
    {
        step.AsksNext = false;
        // A fragment of what is still being typed is no miss, and what comes with a file is its caption.
        if (step.Turn.NewerWaiting || step.Files.Count > 0)
        {
            return;
        }
        if (FormBook.Of(draft).Find(draft.Asked) is not { } slot)
        {
            step.Say("miss.summary", [step.Button("button.confirm", $"confirm:{draft.Id}"), step.Button("button.person", "person")]);
            return;
        }
        draft.Misses++;
        var choices = AskNext.Choices(step, draft, slot);
        if (draft.Misses == 1)
        {
            step.Replies.Add(new(step.Words.Say("miss.first", SlotTexts.Example(step.Words, slot))) { Choices = choices });
            return;
        }
        choices.Add(step.Button("button.person", "person"));
        step.Say(draft.Misses % 2 == 0 ? "miss.choices" : "miss.person", choices);
    }
}
