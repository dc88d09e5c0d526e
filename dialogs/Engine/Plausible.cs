using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Values that cannot be get a sentence with an example; the slot stays open.</summary>
internal static partial class Plausible
{
    /// <summary>The reading, after a sentence for what cannot be; understanding has left that out already.</summary>
    public static Reading Check(Step step, Draft draft, string text, Reading reading)
    {
        if (Has(reading, SlotProblem.AmountNotPositive, SlotProblem.AmountTooLarge, SlotProblem.AmountNotANumber))
        {
            step.Say("bad.amount", Ways(step, draft));
        }
        if (Has(reading, SlotProblem.DateImpossible, SlotProblem.DateTooEarly, SlotProblem.DateTooFar))
        {
            step.Say("bad.due", Ways(step, draft));
        }
        if (Forms.Speaker.Asks(draft.Asked) && reading.Phone is null && !Forms.Introduction.IsFirm(text) && Digits().Match(Normalizer.Normalize(text).Text) is { Success: true } run && run.Value.Count(char.IsAsciiDigit) >= 5)
        {
            step.Say("bad.phone", Ways(step, draft, draft.Asked == "contact" ? null : "contact"));
        }
        return draft.Payload is Core.Cases.Payloads.HiringPayload ? Forms.Hiring.Plausible(step, reading) : reading;
    }

    // The question stays open with its buttons: the quick way out goes along.
    private static List<Choice> Ways(Step step, Draft draft, string? key = null) =>
        Forms.FormBook.Of(draft).Find(key ?? draft.Asked) is { } slot ? AskNext.Choices(step, draft, slot) : [];

    private static bool Has(Reading reading, params ReadOnlySpan<SlotProblem> problems)
    {
        foreach (var impossible in reading.Problems)
        {
            if (problems.Contains(impossible.Problem))
            {
                return true;
            }
        }
        return false;
    }

    [GeneratedRegex(@"\+?\d[\d\s-]{3,}\d", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
