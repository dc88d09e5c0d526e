using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Forms;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>A name with a number that may be the speaker's or the debtor's: one tap says which.</summary>
internal static partial class AskWhose
{
    public static void Run(Step step, Draft draft, Reading reading)
    {
        draft.Whose = $"{reading.Contact!.Words} {reading.Phone!.Number}";
        step.AsksNext = false;
        step.Prompt(new Reply(step.Words.Say("whose.ask", draft.Whose))
        {
            Choices = [step.Button("button.whose.theirs", $"whose:{draft.Id}:theirs={draft.Whose}"), step.Button("button.whose.mine", $"whose:{draft.Id}:mine={draft.Whose}")],
        });
    }

    /// <summary>对方的, 我的: an answer in words. False when it is none, or nothing was asked.</summary>
    public static bool TakeWords(Step step, Draft draft, string text)
    {
        var folded = Normalizer.Normalize(text).Text;
        if (draft.Whose is not { } said)
        {
            return NotMine().IsMatch(folded) && GiveBack(step, draft);
        }
        draft.Whose = null;
        if (!Mine().IsMatch(folded) && !Theirs().IsMatch(folded))
        {
            // Unanswered it is more likely the debtor's: the speaker was asked for the own number.
            PaymentRecovery.Reach(draft, said);
            return false;
        }
        Take(step, draft, said, Mine().IsMatch(folded));
        return true;
    }

    // 那是对方的电话: a number that was taken for the speaker's.
    private static bool GiveBack(Step step, Draft draft)
    {
        if (draft is not { IsConfirmed: false, Payload: Core.Cases.Payloads.PaymentRecoveryPayload, Contact.Phone: { } number })
        {
            return false;
        }
        Take(step, draft, draft.Contact.Person is { } person ? $"{person} {number}" : number, isMine: false);
        draft.Contact = draft.Contact with { Phone = null, Person = null };
        return true;
    }

    /// <param name="key">mine or theirs, with the name and number: an old button still says whole what it does.</param>
    public static void Press(Step step, Draft draft, string key)
    {
        if (key.Split('=', 2) is not [("mine" or "theirs") and var whose, var said] || draft.Payload is not Core.Cases.Payloads.PaymentRecoveryPayload)
        {
            step.Say("press.unknown");
            return;
        }
        draft.Whose = null;
        Take(step, draft, said, whose == "mine");
    }

    private static void Take(Step step, Draft draft, string said, bool isMine)
    {
        if (!isMine)
        {
            PaymentRecovery.Reach(draft, said);
            step.Noted.Add(step.Words["label.debtor_contact"] + " " + said);
            return;
        }
        var at = said.LastIndexOf(' ');
        draft.Contact = draft.Contact with { Person = at > 0 ? said[..at] : draft.Contact.Person, Phone = said[(at + 1)..] };
        step.Noted.Add(step.Words["label.contact"] + " " + said);
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(?:是|就是)?(?:我(?:自己|本人)?(?:的)?|本人|自己(?:的)?|mine|it'?s me|me|my (?:own )?number)(?:啊|呀|了|电话|号码)*\W*$", Ways)]
    private static partial Regex Mine();

    [GeneratedRegex(@"^\W*(?:是|就是|不是我的?,?)*(?:对方|他们?|她|欠款方|客户|甲方|那边|欠钱的|theirs?|his|hers?|the debtor'?s?|the client'?s?)(?:公司|老板|那边|的|啊|呀|了|电话|号码)*\W*$|^\W*不是我的?\W*$|^\W*not mine\W*$", Ways)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"^\W*(?:不是|不对|错了|,|\s)*(?:那|这|刚才)个?(?:的?电话|号码)?是(?:对方|他们?|她|客户|欠款方|甲方)(?:公司|老板|那边)?的?(?:电话|号码|手机)?(?:啊|呀|了)*\W*$|^\W*(?:no,? )?that(?:'s| is| was) (?:their|his|her|the (?:client|debtor)'s)(?: phone)?(?: number)?\W*$", Ways)]
    private static partial Regex NotMine();
}
