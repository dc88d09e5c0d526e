using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Keeping;

/// <summary>A contact wishes to be forgotten: what nothing requires goes at once, closed cases are locked away, what an open case needs is recorded as wished until it closes.</summary>
public sealed class EraseOwnData(Database database, TimeProvider clock)
{
    /// <summary>Does nothing while it is not known whose conversation it is; asking twice records one wish.</summary>
    public Task<Result<Done>> RunAsync(string conversationId, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if ((await db.Set<Conversation>().FindAsync([conversationId], cancellationToken))?.ContactId is not { } contactId)
            {
                return default(Done);
            }

            await db.Set<KeptDraft>().Where(kept => kept.ContactId == contactId).ExecuteDeleteAsync(cancellationToken);
            await StatedFact.Of(db, contactId).ExecuteDeleteAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var wish = await db.Set<ErasureWish>().FindAsync([contactId], cancellationToken);
            if (wish is { DoneAt: null })
            {
                return default(Done);
            }

            // Carried out before, and since then something new was said.
            wish?.Renew(now);
            wish ??= db.Add(new ErasureWish(contactId, now)).Entity;
            foreach (var @case in await db.Set<Case>().Where(c => c.ContactId == contactId && c.RestrictedAt == null).ToListAsync(cancellationToken))
            {
                await new CaseWriter(db, @case, now, cancellationToken).RecordAsync("contact.erasure_wished", null);
            }

            await new CarryOutWish(db, wish, now, cancellationToken).RunAsync();
            return default(Done);
        }, cancellationToken);
}
