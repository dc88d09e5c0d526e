using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>The slots on who is speaking, the same in all forms: asked one at a time, taken in one breath.</summary>
internal static class Speaker
{
    /// <summary>Characters of a name that are kept.</summary>
    public const int LongestName = 500;

    /// <summary>Longer words tell something; a person is called by few.</summary>
    private const int LongestPerson = 30;

    public static readonly Slot Company = new("company", TakeCompany, (draft, _) => draft.Contact.Enterprise)
    {
        Reads = AskedSlot.Creditor,
        Insists = input => input.Reading.NamesCreditor,
    };

    /// <summary>The name; beside a number the contact shows it. Who leaves no number need not be called by name.</summary>
    public static readonly Slot Person = new("person", TakePerson, (draft, _) => draft.Contact is { Phone: null, Person: { } person } ? person : null)
    {
        Reads = AskedSlot.Phone,
        Applies = draft => draft.Contact is { Phone: null, OnlyHere: false } or { Person: null, OnlyHere: false },
        Waits = draft => draft.HasContact,
        Insists = input => input.Reading.Contact is not null && Whose.IsMine(input.Text),
    };

    public static readonly Slot Contact = new("contact", TakeContact, ShowContact)
    {
        Reads = AskedSlot.Phone,
        Options = ["here"],
        Choose = (draft, option) =>
        {
            draft.Contact = option == "here" ? draft.Contact with { OnlyHere = true } : draft.Contact;
            return option == "here";
        },
        Insists = input => input.Reading.Phone is not null && Whose.IsMine(input.Text),
    };

    public static string Cut(string text) => text.Length > LongestName ? text[..LongestName] : text;

    /// <summary>The question is one of the three.</summary>
    public static bool Asks(string? key) => key is "company" or "person" or "contact";

    private static bool TakeContact(SlotInput input)
    {
        if (Whose.IsDebtors(input))
        {
            return false;
        }
        var heard = Introduction.Read(input);
        return (heard is { Phone: not null } or { OnlyHere: true } || input.Introduces && heard is { Person: not null }) && Keep(input, heard)
            || input.IsBare && Keep(input, heard);
    }

    private static bool TakePerson(SlotInput input)
    {
        if (Whose.IsDebtors(input))
        {
            return false;
        }
        var heard = Introduction.Read(input);
        var isAnswer = input.IsBare && heard is { Person: null, Company: null, Phone: null, OnlyHere: false } && input.Text.Trim().Length <= LongestPerson;
        return Keep(input, isAnswer ? heard with { Person = BareName.Party(input.Text) } : input.IsBare ? heard : new(null, heard.Person, null, false));
    }

    private static bool TakeCompany(SlotInput input)
    {
        if (input.Reading.Creditor?.Words is { } said)
        {
            return Named(input, said);
        }
        if (!input.IsBare)
        {
            return false;
        }
        var heard = Introduction.Read(input);
        var kept = Keep(input, heard with { Company = null });
        return (heard.Company ?? (kept ? heard.Rest : BareName.Party(input.Text))) is { } name ? Named(input, name) : kept;
    }

    private static bool Named(SlotInput input, string company)
    {
        input.Draft.Contact = input.Draft.Contact with { Enterprise = Cut(company), EnterpriseId = null };
        return true;
    }

    /// <summary>What was heard goes into the draft; false when nothing was.</summary>
    private static bool Keep(SlotInput input, Introduction heard)
    {
        var known = input.Draft.Contact;
        input.Draft.Contact = known with
        {
            Phone = heard.Phone ?? known.Phone,
            Person = heard.Person ?? known.Person,
            OnlyHere = known.OnlyHere || heard.OnlyHere,
            Enterprise = known.Enterprise ?? heard.Company,
        };
        return heard is { Phone: not null } or { Person: not null } or { OnlyHere: true } || known.Enterprise is null && heard.Company is not null;
    }

    private static string? ShowContact(Draft draft, Wording words) => draft.Contact switch
    {
        { Phone: { } phone, Person: { } person } => person + " " + phone,
        { Phone: { } phone } => phone,
        { OnlyHere: true } => words["option.contact.here"],
        _ => null,
    };
}
