using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>The slots on who is speaking, the same in all forms.</summary>
internal static class Speaker
{
    private const int LongestName = 500;

    public static readonly Slot Contact = new("contact", TakeContact, ShowContact)
    {
        Reads = AskedSlot.Phone,
        Options = ["here"],
        Choose = (draft, option) =>
        {
            draft.Contact = option == "here" ? draft.Contact with { OnlyHere = true } : draft.Contact;
            return option == "here";
        },
    };

    public static readonly Slot Company = new("company", TakeCompany, (draft, _) => draft.Contact.Enterprise);

    public static string Cut(string text) => text.Length > LongestName ? text[..LongestName] : text;

    private static bool TakeContact(SlotInput input)
    {
        var here = input.IsAsked && Normalizer.Normalize(input.Text).Text is var said
            && (said.Contains("这里联系", StringComparison.Ordinal) || said.Contains("only here", StringComparison.OrdinalIgnoreCase));
        if (here)
        {
            input.Draft.Contact = input.Draft.Contact with { OnlyHere = true };
        }
        if (input.Reading.Phone is not { } phone)
        {
            return here;
        }
        var rest = input.IsAsked ? input.Text.Replace(phone.Words, "", StringComparison.Ordinal).Trim(' ', ',', '，', '。', '、') : "";
        var person = input.Reading.Contact?.Value ?? (rest.Length is > 1 and <= 10 ? rest : null);
        input.Draft.Contact = input.Draft.Contact with { Phone = phone.Number, Person = person ?? input.Draft.Contact.Person };
        return true;
    }

    private static bool TakeCompany(SlotInput input)
    {
        var name = input.Reading.Creditor?.Value ?? (input.IsAsked ? input.Reading.Debtor?.Value ?? input.Text : null);
        if (string.IsNullOrWhiteSpace(name))
        {
            return false;
        }
        input.Draft.Contact = input.Draft.Contact with { Enterprise = Cut(name.Trim()), EnterpriseId = null };
        return true;
    }

    private static string? ShowContact(Draft draft, Wording words) => draft.Contact switch
    {
        { Phone: { } phone, Person: { } person } => person + " " + phone,
        { Phone: { } phone } => phone,
        { OnlyHere: true } => words["option.contact.here"],
        _ => null,
    };
}
