using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Conflicts;

/// <summary>Where a specialist, lawyer or captain comes from: they are kept away from cases in which that organisation is a side.</summary>
public sealed class Organisations(Database database, TimeProvider clock)
{
    private const int LongestName = 100;

    /// <summary>By specialist or captain; only those who have one.</summary>
    public Task<IReadOnlyDictionary<Guid, string>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<Guid, string>>(async db => await db.Set<Specialist>().Where(s => s.Organisation != null).Select(s => new { s.Id, s.Organisation })
            .Concat(db.Set<Captain>().Where(c => c.Organisation != null).Select(c => new { c.Id, c.Organisation }))
            .ToDictionaryAsync(p => p.Id, p => p.Organisation!, cancellationToken), cancellationToken);

    /// <summary>Holds for the open cases too. Problems: <c>specialist.not_found</c>, <c>organisation.long</c>.</summary>
    /// <param name="organisation">Null or empty: none.</param>
    public Task<Result<Done>> SaveAsync(Guid personId, string? organisation, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var name = string.IsNullOrWhiteSpace(organisation) ? null : organisation.Trim();
            var (specialist, captain) = (await db.Set<Specialist>().FindAsync([personId], cancellationToken), await db.Set<Captain>().FindAsync([personId], cancellationToken));
            if (name?.Length > LongestName || (specialist is null && captain is null))
            {
                return new Problem(name?.Length > LongestName ? "organisation.long" : "specialist.not_found");
            }

            if ((specialist?.Organisation ?? captain?.Organisation) == name)
            {
                return default(Done);
            }

            specialist?.BelongTo(name);
            captain?.BelongTo(name);
            await db.SaveChangesAsync(cancellationToken);
            await RefreshAsync(db, cancellationToken);
            return default(Done);
        }, cancellationToken);

    private async Task RefreshAsync(FrontDoorDb db, CancellationToken cancellationToken)
    {
        var open = await OpenCases.Of(db.Set<Case>()).ToListAsync(cancellationToken);
        foreach (var @case in open)
        {
            await FindConflicts.ApplyAsync(db, new CaseWriter(db, @case, clock.GetUtcNow(), cancellationToken), cancellationToken);
        }
    }
}
