using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Directory;

/// <summary>A contact's yes or no to kinds of notices.</summary>
internal static class Consents
{
    public static async Task SayAsync(FrontDoorDb db, Guid contactId, NoticePurpose purpose, bool isGiven, string said, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Set<ContactConsent>().FindAsync([contactId, purpose], cancellationToken) is { } known)
        {
            known.Say(isGiven, said, now);
            return;
        }

        db.Add(new ContactConsent(contactId, purpose, isGiven, said, now));
    }
}
