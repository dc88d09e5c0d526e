using FrontDoor.Core.Audit;
using FrontDoor.Core.Cases.History;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Enterprises;

/// <summary>Who says to speak for an enterprise, by the code of its park or in a case, and is called by staff to make sure.</summary>
public sealed class Speakers(Database database, TimeProvider clock)
{
    private const int Most = 100;
    private static readonly Problem NotFound = new("contact.not_found");

    /// <summary>Those with a number whom nobody has called yet, the latest first. Who has a case is shown to those only who may read one of them.</summary>
    /// <param name="enterpriseId">Null: of all.</param>
    public Task<IReadOnlyList<Speaker>> WaitingAsync(Guid? enterpriseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Speaker>>(async db => await (
            from contact in Seen(db, reader)
            where !contact.IsVerified && (enterpriseId == null || contact.EnterpriseId == enterpriseId)
            join enterprise in db.Set<Enterprise>() on contact.EnterpriseId equals enterprise.Id
            orderby contact.Id descending
            select new Speaker(contact.Id, enterprise.Id, enterprise.Name, contact.Person, contact.Phone!)).Take(Most).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Called, and it is so. Done twice it changes nothing. Problem <c>contact.not_found</c>.</summary>
    public Task<Result<Done>> ConfirmAsync(Guid contactId, Reader reader, CancellationToken cancellationToken) =>
        ActAsync(contactId, reader, "contact.verified", contact => contact.IsVerified, (db, contact) => JoinAsync(db, contact, cancellationToken), cancellationToken);

    /// <summary>Called, and it is not so: no notice to the enterprise goes there any more. Cases stay as they are. Problem <c>contact.not_found</c>.</summary>
    public Task<Result<Done>> DenyAsync(Guid contactId, Reader reader, CancellationToken cancellationToken) =>
        ActAsync(contactId, reader, "contact.denied", _ => false, (_, contact) =>
        {
            contact.SpeakForNobody();
            return Task.CompletedTask;
        }, cancellationToken);

    private Task<Result<Done>> ActAsync(Guid contactId, Reader reader, string action, Func<Contact, bool> isDone, Func<FrontDoorDb, Contact, Task> act, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await Seen(db, reader).SingleOrDefaultAsync(c => c.Id == contactId, cancellationToken) is not { } contact)
            {
                return NotFound;
            }

            if (!isDone(contact))
            {
                var name = await db.Set<Specialist>().Where(s => s.Id == reader.SpecialistId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken);
                // The history is of the contact: there may be no case to write it into.
                await CaseHistory.AppendAsync(db, new Change(contact.Id, clock.GetUtcNow(), reader.SpecialistId, name ?? "", action, contact.EnterpriseId?.ToString(), null), cancellationToken);
                await act(db, contact);
            }

            return default(Done);
        }, cancellationToken);

    // Who is known for this enterprise under the same number is one person: the new conversation, and what was said in it about notices, become that contact's.
    private async Task JoinAsync(FrontDoorDb db, Contact said, CancellationToken cancellationToken)
    {
        var (phone, enterprise) = (said.Phone, said.EnterpriseId);
        if (await db.Set<Contact>().Where(c => c.Phone == phone && c.EnterpriseId == enterprise && c.IsVerified).OrderBy(c => c.Id).FirstOrDefaultAsync(cancellationToken) is not { } known)
        {
            said.Verify();
            return;
        }

        await VerifyContact.MoveAsync(db, said, known, cancellationToken);
        foreach (var consent in await db.Set<ContactConsent>().Where(c => c.ContactId == said.Id).ToListAsync(cancellationToken))
        {
            await Consents.SayAsync(db, known.Id, consent.Purpose, consent.IsGiven, consent.Said, clock.GetUtcNow(), cancellationToken);
        }

        said.SpeakForNobody();
    }

    // A contact of an imported list has said nothing: there is a conversation, or a case.
    private IQueryable<Contact> Seen(FrontDoorDb db, Reader reader)
    {
        var readable = VisibleCases.Readable(db, reader, clock.GetUtcNow());
        return db.Set<Contact>().Where(p => p.EnterpriseId != null && p.Phone != null && (readable.Any(c => c.ContactId == p.Id) || (!db.Set<Case>().Any(c => c.ContactId == p.Id) && db.Set<Conversation>().Any(v => v.ContactId == p.Id))));
    }
}

/// <param name="Enterprise">Its name in the directory.</param>
public sealed record Speaker(Guid ContactId, Guid EnterpriseId, string Enterprise, string? Person, string Phone);
