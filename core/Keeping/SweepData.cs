using FrontDoor.Core.Cases;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Keeping;

/// <summary>Applies the keeping periods: carries out wishes to be forgotten whose cases are closed by now, and destroys what has been kept long enough. Any host may run it at any time; what one has done the next finds done.</summary>
public sealed class SweepData(Database database, DestroyCase destroy, TimeProvider clock)
{
    private const int Batch = 100;

    public async Task<Swept> RunAsync(CancellationToken cancellationToken)
    {
        var restricted = 0;
        foreach (var contactId in await WishesAsync(cancellationToken))
        {
            restricted += await CarryOutAsync(contactId, cancellationToken);
        }

        var destroyed = 0;
        for (var due = await DueAsync(cancellationToken); due.Count > 0; due = await DueAsync(cancellationToken))
        {
            foreach (var caseId in due)
            {
                await destroy.RunAsync(caseId, cancellationToken);
                destroyed++;
            }
        }

        return new(restricted, destroyed);
    }

    private Task<List<Guid>> WishesAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(db => db.Set<ErasureWish>().Where(wish => wish.DoneAt == null).Select(wish => wish.ContactId).ToListAsync(cancellationToken), cancellationToken);

    private async Task<int> CarryOutAsync(Guid contactId, CancellationToken cancellationToken) => (await database.WriteAsync<int>(async db =>
    {
        var wish = await db.Set<ErasureWish>().FindAsync([contactId], cancellationToken);
        return wish is { DoneAt: null } ? await new CarryOutWish(db, wish, clock.GetUtcNow(), cancellationToken).RunAsync() : 0;
    }, cancellationToken)).Value;

    private Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - KeepingPeriods.Of("cases");
        return database.ReadAsync(db => db.Set<Case>()
            .Where(c => c.ErasedAt == null && c.StatusSince < before && (c.Status == CaseStatus.Resolved || c.Status == CaseStatus.Confirmed || c.Status == CaseStatus.Withdrawn || c.Status == CaseStatus.NotAccepted || c.Status == CaseStatus.Merged))
            .OrderBy(c => c.StatusSince).Take(Batch).Select(c => c.Id).ToListAsync(cancellationToken), cancellationToken);
    }
}

/// <param name="Restricted">Cases locked away because their contact wished it.</param>
/// <param name="Destroyed">Cases whose keeping period was over.</param>
public sealed record Swept(int Restricted, int Destroyed);
