using System.Text.RegularExpressions;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>Whose number it is: the speaker's, or that of somebody at the debtor's (张总，电话13912345678).</summary>
internal static partial class Whose
{
    public static bool IsMine(string text) => Mine().IsMatch(Normalizer.Normalize(text).Text);

    /// <summary>The words give it to the debtor, or the speaker's own is known already.</summary>
    public static bool IsDebtors(SlotInput input)
    {
        if (input.Draft.Payload is not PaymentRecoveryPayload || IsMine(input.Text))
        {
            return false;
        }
        return input.Draft.Asked == "debtor_contact" || Theirs().IsMatch(Normalizer.Normalize(input.Text).Text)
            || input.Draft.Contact.Phone is { } known && input.Reading.Phone is { } said && said.Number != known && !Speaker.Asks(input.Draft.Asked);
    }

    /// <summary>Neither the words nor the question tell: it is asked.</summary>
    public static bool IsUnclear(SlotInput input)
    {
        if (input.Draft is not { Payload: PaymentRecoveryPayload, IsConfirmed: false } draft || input.Reading is not { Phone: { } phone, Contact: not null } || IsMine(input.Text) || IsDebtors(input))
        {
            return false;
        }
        return draft.Contact.Phone is { } known ? phone.Number != known && draft.Asked is "company" or "person" : draft.Trail.Count > 0 && !Speaker.Asks(draft.Asked) && draft.Asked is not (null or "debtor" or "debtor_contact");
    }

    /// <summary>Who of the debtor's people is named (对方财务李姐); null when nobody is.</summary>
    public static string? Name(string text)
    {
        var source = Normalizer.Normalize(text);
        return Titled().Match(source.Text).Groups["n"] is { Success: true } name ? source.Words(name.Index, name.Length) : null;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"我(?:们?的?(?:电话|手机|号码|联系电话)|的号|的是|叫|姓|是(?!说|要|想))|[打找叫]我|联系我|本人|\b(?:my (?:name|phone|number|mobile|cell)|(?:call|reach|phone|text) me|i'?m|i am)\b", Ways)]
    private static partial Regex Mine();

    [GeneratedRegex(@"对方|欠款方|债务人|甲方|客户|他们|他(?:的|叫|姓|电话|手机)|她(?:的|叫|姓|电话|手机)|那边|their|\b(?:his|her|debtor|client|customer)", Ways)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"(?:对方|欠款方|甲方|客户|他们|那边)(?:公司|那边)?的?(?:联系人|财务|会计|老板|负责人|采购|经理)?(?:是|叫|姓)?\s*(?<n>\p{IsCJKUnifiedIdeographs}{1,3}(?:先生|女士|小姐|总|经理|主任|姐|哥|工|会计|老师|老板)|\p{IsCJKUnifiedIdeographs}{2,3}?)(?=[,。;:\s\d]|电话|手机|$)", Ways)]
    private static partial Regex Titled();
}
