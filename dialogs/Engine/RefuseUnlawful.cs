using FrontDoor.Core.Cases;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>A wish for what the law forbids is refused with the lawful way; the debt behind it is taken up all the same.</summary>
internal static class RefuseUnlawful
{
    /// <summary>Beside a debt an unsafe wish is weaker in the words, and refused all the same: the debt is taken up.</summary>
    private const double UnsafeFrom = 0.4;

    /// <summary>Where no word names what is done, only a sure reading counts: 我不知道他们全称 insults nobody.</summary>
    private const double UnsafeUnnamedFrom = 0.6;

    /// <summary>False when the words wish for nothing of the kind.</summary>
    public static bool Run(Step step, string text, string folded, IntentReading intent)
    {
        if (!IsUnlawful(step, text, folded, intent))
        {
            return false;
        }

        step.Say("unsafe", [step.Button("door.PaymentRecovery", "start:PaymentRecovery"), step.Button("button.person", "person")]);
        step.Digressed = true;
        if (step.Active is { IsConfirmed: false } draft)
        {
            TakeSlots.Run(step, draft, text, mayBeBare: false);
        }
        else if (SlotReader.Read(new(text, Domain.PaymentRecovery, null, step.Today)) is { Amount: not null } or { Debtor: not null })
        {
            TakeSlots.Run(step, step.Resume(CaseKind.PaymentRecovery), text, mayBeBare: false);
        }

        return true;
    }

    // Papers and states that are only listed are no wish: the model cannot tell 聊天记录 没签合同 from what is done to such papers.
    private static bool IsUnlawful(Step step, string text, string folded, IntentReading intent)
    {
        var isNamed = UnsafeWish.Is(folded) || Phrases.Unlawful().IsMatch(folded);
        return isNamed
            ? intent.Best == Intent.Unsafe && intent.Confidence >= UnsafeFrom || Needs.IsUnsafe(text)
            : intent.Best == Intent.Unsafe && intent.Confidence >= UnsafeUnnamedFrom && !Phrases.DoesNotKnow().IsMatch(text) && !TakeText.IsWish(step, text) && !Answers.Holds(step, step.Active, text);
    }
}
