using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Dialogs.Forms;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Another wish in the middle of a draft: it is kept for its desk, and it is said which one continues.</summary>
internal static class Digression
{
    private static readonly string[] Languages = ["zh-Hans", "zh-Hant", "en"];

    /// <summary>False when the words belong to the draft.</summary>
    /// <param name="kind">The wish that the words surely are; null when they are none.</param>
    public static bool Run(Step step, Draft draft, string text, CaseKind? kind)
    {
        var folded = Normalizer.Normalize(text).Text;
        if (kind is null || step.IsQueued || (kind == draft.Kind ? !Phrases.Another().IsMatch(folded) : !IsWish(draft, folded, kind)))
        {
            return false;
        }
        if (kind == draft.Kind && !draft.IsConfirmed)
        {
            return Another(step, draft, text);
        }
        if (draft.IsConfirmed || kind == CaseKind.PaymentRecovery)
        {
            Switch(step, draft, text, kind.Value);
            return true;
        }
        var side = step.Begin(kind.Value);
        if (side.Payload is HiringPayload)
        {
            Needs.Fill(step, side, text);
        }
        else
        {
            side.Payload = new GeneralPayload { Words = text.Length > 5_000 ? text[..5_000] : text };
        }
        // A question for the desk is whole as it stands; what is to be done somewhere is asked about later.
        side.IsConfirmed = kind == CaseKind.PolicyQuestion;
        step.State.Active = draft.Id;
        step.Aside(kind == CaseKind.PolicyQuestion ? "side.policy" : "side.kept", SlotTexts.Matter(step.Words, side));
        return true;
    }

    /// <summary>另外还有一家公司欠我们2万: beside the first debt, in the same case.</summary>
    private static bool Another(Step step, Draft draft, string text)
    {
        if (draft.Payload is not PaymentRecoveryPayload { Claims: [{ Debtor: not null } or { Owed: not null }, ..] } || !OtherClaims.Add(draft, text, step.Today))
        {
            return false;
        }
        step.Noted.Add(step.Words["label.others"] + " " + OtherClaims.Last(draft, step.Words));
        return true;
    }

    /// <summary>In the queue the first words say what the person is wanted for; later ones stand in the thread.</summary>
    public static void InQueue(Step step, Draft draft, string text)
    {
        if (draft.Payload is GeneralPayload { Words: { } words } general && words.Length < 40 && IsPlaceholder(words))
        {
            draft.Payload = general with { Words = text.Length > 5_000 ? text[..5_000] : text };
        }
        if (!step.State.QueueTold)
        {
            step.State.QueueTold = true;
            step.Say("queue.passed");
        }
    }

    private static bool IsPlaceholder(string words) => Languages.Any(language => new Wording(language)["person.words"] == words);

    private static void Switch(Step step, Draft draft, string text, CaseKind kind)
    {
        var wasEmpty = draft is { IsOpened: false, Fit: null, Payload: GeneralPayload { Words: null } };
        if (wasEmpty)
        {
            step.State.Drafts.Remove(draft);
        }
        var next = draft.IsConfirmed ? step.Begin(kind) : step.Resume(kind);
        // Who speaks was already said, whatever the wish turned out to be.
        next.Contact = wasEmpty ? Joined(next.Contact, draft.Contact) : next.Contact;
        next.Asked = next.Payload is GeneralPayload ? "words" : null;
        NewWish.Fill(step, next, text);
        next.Asked = null;
        step.Prompt("understood." + next.Kind);
    }

    // What the draft knows already stands; the firm and its entry in the directory belong together.
    private static ContactDetails Joined(ContactDetails known, ContactDetails said) => new(
        known.Enterprise ?? said.Enterprise, known.Enterprise is null ? said.EnterpriseId : known.EnterpriseId, known.Person ?? said.Person,
        known.Phone ?? said.Phone, known.OnlyHere || said.OnlyHere, known.CreditCode ?? said.CreditCode);

    // A bare answer may look like a wish (会议室装修 as the project): it must ask for something.
    private static bool IsWish(Draft draft, string folded, CaseKind? kind) => draft.Kind switch
    {
        not CaseKind.PaymentRecovery when kind == CaseKind.PaymentRecovery && Phrases.Owed().IsMatch(folded) => true,
        CaseKind.PaymentRecovery => Phrases.Asks().IsMatch(folded) || kind == CaseKind.PolicyQuestion && Phrases.AsksPolicy().IsMatch(folded),
        _ => draft.IsConfirmed || draft.Asked is null or "words" && draft.Payload is GeneralPayload { Words: null } || Phrases.Asks().IsMatch(folded) || folded.Length > 8,
    };
}
