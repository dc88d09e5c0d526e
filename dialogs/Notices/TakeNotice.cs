using System.Globalization;
using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs.Notices;

/// <summary>A press on a notice: received, an answer, or a question about it.</summary>
internal static class TakeNotice
{
    /// <param name="rest">Row of the ledger, colon, <c>ok</c>, <c>ask</c> or the index of an answer.</param>
    public static void Run(Step step, string rest)
    {
        var parts = rest.Split(':');
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var row))
        {
            step.Say("press.unknown");
            return;
        }

        step.AsksNext = false;
        switch (parts[1])
        {
            case "ok":
                step.Effects.Add(new ConfirmNoticeEffect(row, null));
                step.Replies.Add(Thanks(step, "confirmed", row));
                break;
            case "ask":
                step.State.AskedNotice = row;
                step.Replies.Add(new(NoticeTexts.Say("ask_now", step.Words.Language)));
                break;
            case var answer when int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var index):
                step.Effects.Add(new ConfirmNoticeEffect(row, index));
                step.Replies.Add(Thanks(step, "answered", row));
                break;
            default:
                step.Say("press.unknown");
                break;
        }
    }

    // Buttons go with the message that is answered: the question must still be one press away.
    private static Reply Thanks(Step step, string key, long row) =>
        new(NoticeTexts.Say(key, step.Words.Language)) { Choices = [new(NoticeTexts.Say("ask", step.Words.Language), FormattableString.Invariant($"notice:{row}:ask"))] };

    /// <summary>The words that follow "I have a question" are the question: they open a case of the park. False: nobody asked about a notice.</summary>
    public static bool Ask(Step step, string words)
    {
        if (step.State.AskedNotice is not { } row)
        {
            return false;
        }

        step.State.AskedNotice = null;
        step.AsksNext = false;
        step.Effects.Add(new AskNoticeEffect(row, words));
        var draft = FormattableString.Invariant($"notice:{row}");
        step.Replies.Add(new(NoticeTexts.Say("asked", step.Words.Language, TurnOutcome.NumberOf(draft), TurnOutcome.LinkOf(draft))) { Links = step.Link(TurnOutcome.LinkOf(draft)) });
        return true;
    }
}
