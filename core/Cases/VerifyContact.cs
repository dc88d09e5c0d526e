using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>
/// Staff have called the number and know who it is. From then on the contact is known wherever it writes: this case and its conversation go to the verified contact with the same number, if there is one.
/// What it adds to who is merely said to be somebody: docs/contacts.md.
/// </summary>
public sealed class VerifyContact(Database database, TimeProvider clock)
{
    /// <summary>Doing it twice changes nothing. Problems: <c>case.not_found</c>, also when the case is none for this reader; <c>contact.phone_needed</c>.</summary>
    public Task<Result<Done>> RunAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await CaseWriter.FindForAsync(db, caseId, reader, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            var said = (await db.Set<Contact>().FindAsync([writer.Case.ContactId], cancellationToken))!;
            if (said.Phone is not { } phone)
            {
                return new Problem("contact.phone_needed");
            }

            if (said.IsVerified)
            {
                return default(Done);
            }

            if (await db.Set<Contact>().Where(c => c.Phone == phone && c.IsVerified).OrderBy(c => c.Id).FirstOrDefaultAsync(cancellationToken) is { } known)
            {
                await MoveAsync(db, said, known, cancellationToken);
            }
            else
            {
                said.Verify();
            }

            await writer.RecordAsync("contact.verified", reader.SpecialistId);
            return default(Done);
        }, cancellationToken);

    // The same person under two names for one: all that was said belongs to the one who is known.
    internal static async Task MoveAsync(FrontDoorDb db, Contact said, Contact known, CancellationToken cancellationToken)
    {
        foreach (var @case in await db.Set<Case>().Where(c => c.ContactId == said.Id).ToListAsync(cancellationToken))
        {
            @case.BelongTo(known.Id);
        }

        foreach (var conversation in await db.Set<Conversation>().Where(c => c.ContactId == said.Id).ToListAsync(cancellationToken))
        {
            conversation.BelongTo(known.Id);
        }
    }
}
