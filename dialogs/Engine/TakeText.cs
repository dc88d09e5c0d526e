using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>What a person wrote: danger first, then commands, corrections, answers, and at last a new wish.</summary>
internal static class TakeText
{
    private static readonly string[] Dangers = ["着火", "起火", "失火", "火灾", "冒烟", "爆炸", "触电", "煤气泄漏", "燃气泄漏", "有人受伤", "昏倒", "晕倒", "被困", "救命", "持刀", "自杀", "on fire", "a fire", "gas leak", "injured", "unconscious", "bleeding"];

    private static readonly string[] Shares = ["转给同事", "share with a colleague"];

    public static async Task Run(Step step, string text, CancellationToken cancellationToken)
    {
        var folded = Normalizer.Normalize(text).Text;
        if (Dangers.Any(danger => folded.Contains(danger, StringComparison.OrdinalIgnoreCase)))
        {
            step.IsDanger = true;
        }
        if (await TypedOutcome.Run(step, text, folded, cancellationToken))
        {
            return;
        }
        if (Shares.Contains(folded, StringComparer.OrdinalIgnoreCase) && step.State.Drafts.LastOrDefault(draft => draft.IsOpened) is { } shared)
        {
            TakePress.Share(step, shared);
            return;
        }
        if (Phrases.Privacy().IsMatch(folded))
        {
            step.Say("privacy.full");
            return;
        }
        if (step.Active is null && (Phrases.GoOn().IsMatch(folded) || Phrases.Else().IsMatch(folded)) && Return.Run(step, text, null))
        {
            return;
        }
        if (Phrases.Link().IsMatch(folded) && TakeCommand.Link(step))
        {
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
        if (isSure && intent.Best is Intent.CaseStatus or Intent.TalkToHuman && isSure && !IsWish(step, text))
        {
            await TakeCommand.Run(step, intent.Best == Intent.CaseStatus ? Command.Status : Command.Person, cancellationToken);
            return;
        }
        if (step.Active is { } draft)
        {
            InDraft(step, draft, text, isSure ? intent.Best : null);
        }
        else if (!Return.Run(step, text, isSure ? TakeSlots.Kind(intent.Best) : null))
        {
            Wish(step, text, intent, isSure);
        }
    }

    // 想请律师看看 says how the debt shall be solved; it does not ask for somebody to come to this chat.
    private static bool IsWish(Step step, string text) => step.Active is { IsConfirmed: false, Payload: PaymentRecoveryPayload { Wish: null } } && Forms.Wishes.Read(text) is not null;

    private static void InDraft(Step step, Draft draft, string text, Intent? intent)
    {
        draft.CancelAsked = false;
        if (TakeSlots.Correct(step, draft, text) || Digression.Run(step, draft, text, intent is { } sure ? TakeSlots.Kind(sure) : null))
        {
            return;
        }
        if (intent is Intent.Greeting or Intent.ThanksBye)
        {
            step.Say(intent == Intent.Greeting ? "greeting.again" : "thanks");
        }
        else if (draft.IsConfirmed)
        {
            Supplement(step, draft, text);
        }
        else if (!TakeSlots.Run(step, draft, text) && step.Replies.Count == 0)
        {
            NotTaken(step, draft, text, intent);
        }
    }

    private static void NotTaken(Step step, Draft draft, string text, Intent? intent)
    {
        if (step.IsQueued)
        {
            Digression.InQueue(step, draft, text);
        }
        else if (intent == Intent.Help)
        {
            step.Say("help");
        }
        else if (draft.Asked is { } asked && Phrases.Unknown().IsMatch(Normalizer.Normalize(text).Text))
        {
            TakeCommand.Skip(step, draft, asked);
        }
        else
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
        if (!step.IsQueued)
        {
            step.Say("supplement");
        }
    }

    public static void Wish(Step step, string text, IntentReading intent, bool isSure)
    {
        var kind = isSure || intent.Best is Intent.PaymentRecovery ? TakeSlots.Kind(intent.Best) : null;
        if (kind is null && (intent.Best is Intent.Greeting or Intent.ThanksBye || text.Trim().Length < 4))
        {
            step.Say(intent.Best == Intent.ThanksBye ? "thanks" : "greeting", Doors(step));
            return;
        }
        if (isSure && kind is null && intent.Best is Intent.Help or Intent.OutOfScope or Intent.Cancel && isSure)
        {
            step.Say(intent.Best == Intent.Help ? "help" : intent.Best == Intent.Cancel ? "idle" : "out_of_scope", Doors(step));
            return;
        }
        // Unsure words are kept as a general request: a desk reads them, nobody is turned away.
        var draft = kind is { } known ? step.Resume(known) : step.Begin(CaseKind.Other);
        draft.Asked = draft.Payload is GeneralPayload ? "words" : draft.Asked;
        if (!TakeSlots.Run(step, draft, text))
        {
            step.Say("understood." + draft.Form);
        }
        draft.Asked = null;
    }

    /// <summary>Something else: what was said meanwhile is the wish, or it is asked for.</summary>
    public static void Fresh(Step step)
    {
        var pending = step.State.Pending;
        step.State.Active = null;
        step.State.Pending = null;
        step.State.WelcomeBack = false;
        if (pending is null || Phrases.Greets(pending))
        {
            step.AsksNext = false;
            step.Say("fresh", Doors(step));
            return;
        }
        var intent = IntentReader.Read(pending);
        Wish(step, pending, intent, intent.Confidence >= IntentReader.SureFrom);
    }

    public static IReadOnlyList<Choice> Doors(Step step) => [
        step.Button("door.payment", "start:PaymentRecovery"), step.Button("door.policy", "start:PolicyQuestion"),
        step.Button("door.hiring", "start:Hiring"), step.Button("door.other", "start:Other"), step.Button("button.person", "person"), .. step.State.PrivacyTold ? [] : new[] { step.Button("button.privacy", "privacy") }];
}
