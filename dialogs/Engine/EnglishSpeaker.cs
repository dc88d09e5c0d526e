using System.Globalization;
using FrontDoor.Core.Cases.Payloads;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Who writes English is offered a time when somebody who speaks it is there.</summary>
internal static class EnglishSpeaker
{
    public static void Offer(Step step, Draft draft)
    {
        if (step.State.Language != "en" || step.Knowledge.NextEnglishSpeaker(step.Turn.Now) is not { } at || at <= step.Turn.Now)
        {
            return;
        }
        step.Replies.Add(new(step.Words.Say("english.offer", step.Words.Moment(at))) { Choices = [step.Button("button.english", $"english:{draft.Id}")] });
    }

    /// <summary>The wish stands in the case, in the desk's language.</summary>
    public static void Want(Step step, Draft draft)
    {
        if (step.Knowledge.NextEnglishSpeaker(step.Turn.Now) is not { } at)
        {
            step.Say("press.unknown");
            return;
        }
        var note = new Wording("zh-Hans").Say("english.note", at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        draft.Payload = draft.Payload switch
        {
            PaymentRecoveryPayload payment => payment with { Wish = With(payment.Wish, note) },
            GeneralPayload general => general with { Words = With(general.Words, note) },
            HiringPayload hiring => hiring with { Words = With(hiring.Words, note) },
            var other => other,
        };
        step.AsksNext = false;
        step.Say("english.noted", step.Words.Moment(at));
    }

    private static string With(string? words, string note) => words is null ? note : words.Contains(note, StringComparison.Ordinal) ? words : words + "\n" + note;
}
