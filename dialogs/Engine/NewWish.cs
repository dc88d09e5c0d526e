using System.Text.RegularExpressions;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Words while no draft goes on: a wish, or what leads to one.</summary>
internal static partial class NewWish
{
    /// <summary>Asked once without an answer, the likelier wish is taken.</summary>
    private const double Likely = 0.5;

    public static void Run(Step step, string text, IntentReading intent, bool isSure)
    {
        if (Guess.Take(step) is { } unsure)
        {
            // A number alone says who speaks, not what about.
            var weighed = text.Any(char.IsLetter) ? unsure + "\n" + text : unsure;
            text = unsure + "\n" + text;
            intent = isSure && TakeSlots.Kind(intent.Best) is not null ? intent : IntentReader.Read(weighed);
            isSure = intent.Confidence >= IntentReader.SureFrom;
        }
        var kind = isSure ? TakeSlots.Kind(intent.Best) : null;
        // 物业把电停了，钱都交了: what was paid does not make it a debt.
        kind = kind == CaseKind.PaymentRecovery && CutOff().IsMatch(Normalizer.Normalize(text).Text) && !Phrases.Owed().IsMatch(Normalizer.Normalize(text).Text) ? CaseKind.Other : kind;
        // A sum or a debtor beside a word of debts is one, however the rest is told.
        kind ??= IsDebt(step, text) ? CaseKind.PaymentRecovery : null;
        // 三件事: what is unclear as a whole may be clear in its parts.
        kind ??= Needs.Split(text) is { Count: > 1 } needs ? needs[0].Kind : null;
        if (kind is null && (intent.Best is Intent.Greeting or Intent.ThanksBye || text.Trim().Length < 2))
        {
            step.Prompt(new Reply(step.Fresh(intent.Best == Intent.ThanksBye ? "thanks" : "greeting")) { Choices = Doors(step) });
            return;
        }
        if (isSure && kind is null && intent.Best is Intent.Help or Intent.OutOfScope or Intent.Cancel && isSure)
        {
            step.Say(intent.Best == Intent.Help ? "help" : intent.Best == Intent.Cancel ? "idle" : "out_of_scope", Doors(step));
            return;
        }
        if (kind is null && Guess.Ask(step, text, intent))
        {
            return;
        }
        kind ??= intent.Confidence >= Likely ? TakeSlots.Kind(intent.Best) : null;
        // Words that stay unsure are kept as a general request: a desk reads them, nobody is turned away.
        Take(step, text, kind ?? CaseKind.Other);
    }

    [GeneratedRegex(@"[停断掐](?:了|掉|我们?的?)*(?:水|电|网|气|暖|空调)|(?:水|电|网络?|气|暖气|空调|电梯)(?:都|也|又|给|被|全|他们?|我们?|物业)*[停断掐]", RegexOptions.CultureInvariant)]
    private static partial Regex CutOff();

    private static bool IsDebt(Step step, string text) => Phrases.Owed().IsMatch(Normalizer.Normalize(text).Text)
        && SlotReader.Read(new(text, Domain.PaymentRecovery, null, step.Today)) is ({ Amount: not null } or { Debtor: not null });

    /// <summary>The wish is clear: its words fill its draft, and what was said beside it gets drafts of its own.</summary>
    public static void Take(Step step, string text, CaseKind kind)
    {
        step.State.GuessShown = false;
        var needs = Needs.Split(text);
        var draft = step.Resume(needs.Count > 1 ? needs[0].Kind : kind);
        draft.Asked = draft.Payload is GeneralPayload ? "words" : draft.Asked;
        Fill(step, draft, needs.Count > 1 ? needs[0].Words : text);
        draft.Asked = null;
        if (step.Noted.Count == 0 || draft.Payload is GeneralPayload)
        {
            step.Prompt("understood." + draft.Kind);
        }
        if (draft is { Kind: CaseKind.PolicyQuestion } && step.State.Language == "en")
        {
            step.Say("policy.language");
        }
        Needs.KeepOthers(step, draft, needs.Skip(1));
    }

    /// <summary>The words of a wish go into its draft; of a job also those that no slot holds.</summary>
    public static void Fill(Step step, Draft draft, string words)
    {
        TakeSlots.Run(step, draft, words);
        if (draft.Payload is HiringPayload)
        {
            Forms.Hiring.Keep(draft, words);
        }
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
        Run(step, pending, intent, intent.Confidence >= IntentReader.SureFrom);
    }

    public static IReadOnlyList<Choice> Doors(Step step) => [
        step.Button("door.PaymentRecovery", "start:PaymentRecovery"), step.Button("door.PolicyQuestion", "start:PolicyQuestion"),
        step.Button("door.Hiring", "start:Hiring"), step.Button("door.Other", "start:Other"), step.Button("button.person", "person"), .. step.State.PrivacyTold ? [] : new[] { step.Button("button.privacy", "privacy") }];
}
