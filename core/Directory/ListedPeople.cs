using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Directory;

/// <summary>The people of an import: known by enterprise and phone, read once, so that twenty thousand rows ask the database a handful of times.</summary>
internal sealed class ListedPeople
{
    private readonly FrontDoorDb db;
    private readonly Dictionary<(Guid, string), Contact> people;
    private readonly Dictionary<(Guid, string), ContactAddress> addresses;
    private readonly Dictionary<(Guid, NoticePurpose), ContactConsent> consents;

    private ListedPeople(FrontDoorDb db, Dictionary<(Guid, string), Contact> people, Dictionary<(Guid, string), ContactAddress> addresses, Dictionary<(Guid, NoticePurpose), ContactConsent> consents) =>
        (this.db, this.people, this.addresses, this.consents) = (db, people, addresses, consents);

    public static async Task<ListedPeople> ReadAsync(FrontDoorDb db, CancellationToken cancellationToken)
    {
        var people = new Dictionary<(Guid, string), Contact>();
        await foreach (var contact in db.Set<Contact>().Where(c => c.EnterpriseId != null && c.Phone != null).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            // The same person may have come by several conversations.
            people.TryAdd((contact.EnterpriseId!.Value, contact.Phone!), contact);
        }

        return new(
            db,
            people,
            await db.Set<ContactAddress>().ToDictionaryAsync(a => (a.ContactId, a.Way), cancellationToken),
            await db.Set<ContactConsent>().ToDictionaryAsync(c => (c.ContactId, c.Purpose), cancellationToken));
    }

    /// <summary>The yes to notices is what the list says, never a guess.</summary>
    public void Take(Enterprise enterprise, DirectoryRow row, DateTimeOffset now)
    {
        if (row.Phone is not { } phone)
        {
            return;
        }

        var details = new ContactDetails(enterprise.Name, enterprise.Id, row.Person, phone, CreditCode: enterprise.CreditCode);
        if (!people.TryGetValue((enterprise.Id, phone), out var contact))
        {
            contact = new Contact(details);
            db.Add(contact);
            people[(enterprise.Id, phone)] = contact;
        }

        contact.Learn(details);
        Reach(contact.Id, ContactAddress.Sms, phone);
        if (row.Email is { } email)
        {
            Reach(contact.Id, ContactAddress.Email, email);
        }

        foreach (var purpose in row.Consents is null ? [] : Enum.GetValues<NoticePurpose>())
        {
            Agree(contact.Id, purpose, row.Consents!.Value, now);
        }
    }

    private void Reach(Guid contactId, string way, string address)
    {
        if (addresses.TryGetValue((contactId, way), out var known))
        {
            known.MoveTo(address);
            return;
        }

        db.Add(addresses[(contactId, way)] = new ContactAddress(contactId, way, address));
    }

    private void Agree(Guid contactId, NoticePurpose purpose, bool isGiven, DateTimeOffset now)
    {
        if (consents.TryGetValue((contactId, purpose), out var known))
        {
            known.Say(isGiven, "import", now);
            return;
        }

        db.Add(consents[(contactId, purpose)] = new ContactConsent(contactId, purpose, isGiven, "import", now));
    }
}
