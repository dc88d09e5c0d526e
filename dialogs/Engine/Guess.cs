using FrontDoor.Core.Cases;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Words whose wish is not clear: the two best guesses are shown, and the words are kept for the one that is chosen.</summary>
internal static class Guess
{
    private const int LongestKept = 2_000;

    /// <summary>True when it was asked; false when the words are to be acted on.</summary>
    public static bool Ask(Step step, string text, IntentReading reading)
    {
        if (step.State.GuessShown)
        {
            return false;
        }
        step.State.Unsure = text.Length > LongestKept ? text[..LongestKept] : text;
        step.State.GuessShown = !step.Turn.NewerWaiting;
        step.AsksNext = false;
        // Of what is surely none of these, no guess is better than another.
        var guesses = reading is { Best: Intent.OutOfScope, IsSure: true } ? [] : new[] { TakeSlots.Kind(reading.Best), reading.Second is { } second ? TakeSlots.Kind(second) : null }.OfType<CaseKind>().Distinct().ToList();
        if (guesses.Count == 0)
        {
            step.Prompt(new Reply(step.Words["guess.open"]) { Choices = NewWish.Doors(step) });
            return true;
        }
        List<Choice> choices = [.. guesses.Select(kind => step.Button("door." + kind, "start:" + kind))];
        choices.Add(guesses.Contains(CaseKind.Other) ? step.Button("button.person", "person") : step.Button("door.Other", "start:Other"));
        step.Prompt(new Reply(step.Words["guess.ask"]) { Choices = choices });
        return true;
    }

    /// <summary>The words that waited, and none wait any more; null when none did.</summary>
    public static string? Take(Step step)
    {
        var words = step.State.Unsure;
        step.State.Unsure = null;
        return words;
    }
}
