using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>The slots on who is speaking, the same in all forms.</summary>
internal static class Speaker
{
    /// <summary>Characters of a name that are kept.</summary>
    public const int LongestName = 500;

    public static readonly Slot Contact = new("contact", TakeContact, ShowContact)
    {
        Reads = AskedSlot.Phone,
        Variant = draft => draft.Contact switch { { Person: not null } => "phone", { Enterprise: not null } => "name", _ => null },
        Options = ["here"],
        Choose = (draft, option) =>
        {
            draft.Contact = option == "here" ? draft.Contact with { OnlyHere = true } : draft.Contact;
            return option == "here";
        },
    };

    public static readonly Slot Company = new("company", TakeCompany, (draft, _) => draft.Contact.Enterprise)
    {
        Reads = AskedSlot.Creditor,
        Insists = reading => reading.NamesCreditor,
    };

    /// <summary>The name while it has no number yet; then the contact shows it.</summary>
    public static readonly Slot Person = new("person", _ => false, (draft, _) => draft.Contact is { Phone: null, Person: { } person } ? person : null) { IsAsked = false };

    public static string Cut(string text) => text.Length > LongestName ? text[..LongestName] : text;

    private static bool TakeContact(SlotInput input)
    {
        var heard = Introduction.Read(input);
        if (heard is { Phone: null, OnlyHere: false } && !(input.IsAsked && heard.Person is not null))
        {
            return false;
        }
        var known = input.Draft.Contact;
        input.Draft.Contact = known with
        {
            Phone = heard.Phone ?? known.Phone,
            Person = heard.Person ?? known.Person,
            OnlyHere = known.OnlyHere || heard.OnlyHere,
            Enterprise = known.Enterprise ?? heard.Company,
        };
        return true;
    }

    private static bool TakeCompany(SlotInput input)
    {
        var name = input.Reading.Creditor?.Words ?? (input.IsBare ? BareName.Party(input.Text) : null);
        if (name is null)
        {
            return false;
        }
        input.Draft.Contact = input.Draft.Contact with { Enterprise = Cut(name), EnterpriseId = null };
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
