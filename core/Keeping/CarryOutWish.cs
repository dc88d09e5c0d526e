using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Keeping;

/// <summary>Locks away what a contact wants to be forgotten as far as no open case needs it, inside the transaction of its caller.</summary>
internal sealed class CarryOutWish(FrontDoorDb db, ErasureWish wish, DateTimeOffset now, CancellationToken cancellationToken)
{
    /// <returns>How many cases were locked away.</returns>
    public async Task<int> RunAsync()
    {
        var cases = await db.Set<Case>().Where(c => c.ContactId == wish.ContactId && c.RestrictedAt == null).ToListAsync(cancellationToken);
        var closed = cases.FindAll(c => c.IsOver(now));
        foreach (var @case in closed)
        {
            await RestrictAsync(@case);
        }

        if (closed.Count == cases.Count)
        {
            await LeaveAsync();
            wish.CarriedOut(now);
        }

        return closed.Count;
    }

    private async Task RestrictAsync(Case @case)
    {
        var writer = new CaseWriter(db, @case, now, cancellationToken);
        await writer.RecordByProgramAsync("contact.erasure_carried_out");
        @case.Restrict(now);
        foreach (var link in await db.Set<PersonalLink>().Where(l => l.CaseId == @case.Id).ToListAsync(cancellationToken))
        {
            link.Revoke(now);
        }
    }

    // Whoever writes there next is somebody new.
    private async Task LeaveAsync()
    {
        foreach (var conversation in await db.Set<Conversation>().Where(c => c.ContactId == wish.ContactId).ToListAsync(cancellationToken))
        {
            conversation.Forget();
        }
    }
}
