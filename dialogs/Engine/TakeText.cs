using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>What a person wrote: danger first, then commands, corrections, answers, and at last a new wish.</summary>
internal static class TakeText
{
    private static readonly string[] Dangers = ["着火", "起火", "火灾", "煤气泄漏", "燃气泄漏", "有人受伤", "昏倒", "持刀", "自杀", "on fire", "gas leak", "is injured"];

    private static readonly string[] Shares = ["转给同事", "share with a colleague"];

    public static async Task Run(Step step, string text, CancellationToken cancellationToken)
    {
        var folded = Normalizer.Normalize(text).Text;
        if (Dangers.Any(danger => folded.Contains(danger, StringComparison.OrdinalIgnoreCase)))
        {
            step.Say("danger");
        }
        if (Shares.Contains(folded, StringComparer.OrdinalIgnoreCase) && step.State.Drafts.LastOrDefault(draft => draft.IsOpened) is { } shared)
        {
            TakePress.Share(step, shared);
            return;
        }
        if (folded is "隐私说明" or "privacy" or "Privacy")
        {
            step.Say("privacy.full");
            return;
        }
        if (Commands.Read(text) is { } command && await TakeCommand.Run(step, command, cancellationToken))
        {
            return;
        }
        await Words(step, text, cancellationToken);
    }

    private static async Task Words(Step step, string text, CancellationToken cancellationToken)
    {
        var intent = IntentReader.Read(text);
        var isSure = intent.Confidence >= IntentReader.SureFrom;
        if (isSure && intent.Best == Intent.Unsafe)
        {
            step.Say("unsafe");
            return;
        }
        if (isSure && intent.Best is Intent.CaseStatus or Intent.TalkToHuman && isSure)
        {
            await TakeCommand.Run(step, intent.Best == Intent.CaseStatus ? Command.Status : Command.Person, cancellationToken);
            return;
        }
        if (step.Active is { } draft)
        {
            InDraft(step, draft, text, isSure ? intent.Best : null);
            return;
        }
        Wish(step, text, intent, isSure);
    }

    private static void InDraft(Step step, Draft draft, string text, Intent? intent)
    {
        draft.CancelAsked = false;
        if (TakeSlots.Correct(step, draft, text))
        {
            return;
        }
        if (intent is Intent.Greeting or Intent.ThanksBye)
        {
            step.Say(intent == Intent.Greeting ? "greeting.again" : "thanks");
            return;
        }
        if (draft.IsConfirmed)
        {
            Supplement(step, draft, text);
        }
        else if (!TakeSlots.Run(step, draft, text) && !step.IsQueued)
        {
            Misunderstood.Run(step, draft);
        }
    }

    /// <summary>Words after the confirmation belong to the case; nothing that was said is thrown away.</summary>
    private static void Supplement(Step step, Draft draft, string text)
    {
        draft.Asked = draft.Asked ?? (draft.Payload is GeneralPayload ? "words" : null);
        if (!TakeSlots.Run(step, draft, text) && draft.Payload is PaymentRecoveryPayload payment)
        {
            var wish = (payment.Wish is null ? "" : payment.Wish + "\n") + text;
            draft.Payload = payment with { Wish = wish.Length > 5_000 ? wish[..5_000] : wish };
        }
        draft.Asked = null;
        step.Say("supplement");
    }

    private static void Wish(Step step, string text, IntentReading intent, bool isSure)
    {
        var kind = isSure || intent.Best is Intent.PaymentRecovery ? TakeSlots.Kind(intent.Best) : null;
        if (kind is null && (intent.Best is Intent.Greeting or Intent.ThanksBye || text.Trim().Length < 4))
        {
            step.Say(intent.Best == Intent.ThanksBye ? "thanks" : "greeting", Doors(step));
            return;
        }
        // Unsure words are kept as a general request: a desk reads them, nobody is turned away.
        var draft = step.Begin(kind ?? CaseKind.Other);
        draft.Asked = draft.Payload is GeneralPayload ? "words" : null;
        if (!TakeSlots.Run(step, draft, text))
        {
            step.Say("understood." + draft.Form);
        }
        draft.Asked = null;
    }

    public static IReadOnlyList<Choice> Doors(Step step) => [
        step.Button("door.payment", "start:PaymentRecovery"), step.Button("door.policy", "start:PolicyQuestion"),
        step.Button("door.hiring", "start:Hiring"), step.Button("door.other", "start:Other"), step.Button("button.person", "person")];
}
