using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Conversations;

/// <summary>Somebody at an enterprise becomes reachable: a contact, its conversation, and a yes or no to each kind of notice. Doing it again with the same conversation changes the same contact.</summary>
public sealed class JoinPark(Database database, TimeProvider clock)
{
    /// <summary>The contact. Problem <c>enterprise.not_found</c>.</summary>
    /// <param name="wanted">Kinds of notices that the person wants; to the others it is a no.</param>
    public Task<Result<Guid>> RunAsync(ConversationAddress address, Guid enterpriseId, string? person, string? phone, IReadOnlyList<NoticePurpose> wanted, CancellationToken cancellationToken) =>
        database.WriteAsync<Guid>(async db =>
        {
            if (await db.Set<Enterprise>().FindAsync([enterpriseId], cancellationToken) is not { } enterprise)
            {
                return new Problem("enterprise.not_found");
            }

            var now = clock.GetUtcNow();
            var conversation = await SaveAddress.KeepAsync(db, address, cancellationToken);
            conversation.Heard(now);
            var details = new ContactDetails(enterprise.Name, enterprise.Id, person, phone, OnlyHere: phone is null, enterprise.CreditCode);
            var contact = conversation.ContactId is { } id ? await db.Set<Contact>().FindAsync([id], cancellationToken) : null;
            if (contact is null)
            {
                contact = new Contact(details);
                db.Add(contact);
                conversation.MakeKnown(contact.Id);
            }

            contact.Learn(details);
            foreach (var purpose in Enum.GetValues<NoticePurpose>())
            {
                await Consents.SayAsync(db, contact.Id, purpose, wanted.Contains(purpose), "join", now, cancellationToken);
            }

            return contact.Id;
        }, cancellationToken);
}
