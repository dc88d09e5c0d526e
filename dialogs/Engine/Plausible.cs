using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Values that cannot be get a sentence with an example; the slot stays open.</summary>
internal static partial class Plausible
{
    /// <summary>Digits of a mobile number.</summary>
    private const int Mobile = 11;

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
        if (Forms.Speaker.Asks(draft.Asked) && reading.Phone is null && reading.Amount is null && !Pay().IsMatch(text) && !Forms.Introduction.IsFirm(text) && Digits().Match(Normalizer.Normalize(text).Text) is { Success: true } run && run.Value.Count(char.IsAsciiDigit) >= 5)
        {
            var more = run.Value.Count(char.IsAsciiDigit) == Mobile + 1 && run.Value[0] == '1';
            step.Say(more ? "bad.phone.more" : "bad.phone", Ways(step, draft, draft.Asked == "contact" ? null : "contact"));
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

    // 月薪6000-7000 is no number to call.
    [GeneratedRegex(@"薪|工资|元|块", RegexOptions.CultureInvariant)]
    private static partial Regex Pay();

    [GeneratedRegex(@"\+?\d[\d\s-]{3,}\d", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
