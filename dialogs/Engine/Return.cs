using FrontDoor.Core.Cases;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Coming back to a draft that was put aside: it is offered, never doubled.</summary>
internal static class Return
{
    private const int LongestPending = 2_000;

    /// <summary>True when the message was the answer to the offer, or got it.</summary>
    /// <param name="kind">The wish that the words surely are; null when they are none.</param>
    public static bool Run(Step step, string text, CaseKind? kind)
    {
        var folded = Understanding.Normalizer.Normalize(text).Text;
        if (Waiting(step) is not { } draft || !step.State.WelcomeBack && step.State.Pending is null && !Phrases.GoOn().IsMatch(folded))
        {
            return false;
        }
        // 没签合同 answers what was asked of the debt that waits, whatever it may be by itself.
        if (kind is null && draft.Kind == CaseKind.PaymentRecovery && !Phrases.GoOn().IsMatch(folded) && !Phrases.Else().IsMatch(folded) && Answers.Holds(step, draft, text))
        {
            GoOn(step, draft, text);
            return true;
        }
        if (Phrases.GoOn().IsMatch(folded) || kind == draft.Kind && !Phrases.Another().IsMatch(folded))
        {
            GoOn(step, draft, kind is null ? null : text);
            return true;
        }
        if (Phrases.Else().IsMatch(folded))
        {
            NewWish.Fresh(step);
            return true;
        }
        if (kind is not null)
        {
            step.State.WelcomeBack = false;
            step.State.Pending = null;
            return false;
        }
        step.State.Pending = text.Length > LongestPending ? text[..LongestPending] : text;
        Offer(step, draft);
        return true;
    }

    public static Draft? Waiting(Step step) => step.State.Drafts.LastOrDefault(draft => draft is { IsConfirmed: false, IsShelf: false });

    public static void Offer(Step step, Draft draft)
    {
        step.State.Active = null;
        step.State.WelcomeBack = true;
        step.AsksNext = false;
        step.Replies.Add(new(step.Fresh("resume.offer", SlotTexts.Matter(step.Words, draft))) { Choices = [step.Button("button.resume", $"continue:{draft.Id}"), step.Button("button.else", "new")] });
    }

    /// <summary>The draft goes on with what was said meanwhile.</summary>
    public static void GoOn(Step step, Draft draft, string? text)
    {
        text ??= step.State.Pending is { } pending && !Phrases.Greets(pending) ? pending : null;
        step.State.Active = draft.Id;
        step.State.WelcomeBack = false;
        step.State.Pending = null;
        if (text is null || !TakeSlots.Run(step, draft, text))
        {
            step.Prompt("continued");
        }
    }
}
