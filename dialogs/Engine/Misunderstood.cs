using FrontDoor.Dialogs.Forms;

namespace FrontDoor.Dialogs.Engine;

/// <summary>First the question in other words with an example, then choices, then a person.</summary>
internal static class Misunderstood
{
    public static void Run(Step step, Draft draft)
    {
        step.AsksNext = false;
        if (FormBook.Of(draft).Find(draft.Asked) is not { } slot)
        {
            step.Say("miss.summary", [step.Button("button.confirm", $"confirm:{draft.Id}"), step.Button("button.person", "person")]);
            return;
        }
        draft.Misses++;
        var choices = AskNext.Choices(step, draft, slot);
        if (draft.Misses == 1)
        {
            step.Replies.Add(new(step.Words.Say("miss.first", step.Words["example." + slot.Key])) { Choices = choices });
            return;
        }
        choices.Add(step.Button("button.person", "person"));
        step.Say(draft.Misses % 2 == 0 ? "miss.choices" : "miss.person", choices);
    }
}
