using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Directory;

/// <summary>Import and update by a list: first what would change, row by row, then the good rows when somebody agrees. An enterprise is known by its credit code, else by its name; what the list leaves empty stays.</summary>
public sealed class DirectoryUpdate(Database database, TimeProvider clock)
{
    /// <summary>What <see cref="ApplyAsync"/> would do now; nothing is stored.</summary>
    public Task<DirectoryPlan> PlanAsync(IReadOnlyList<DirectoryRow> rows, CancellationToken cancellationToken) =>
        database.ReadAsync(async db => (await KnownAsync(db, cancellationToken)).Plan(rows), cancellationToken);

    /// <summary>Takes over the good rows in one transaction. Rows that are refused change nothing.</summary>
    public Task<Result<DirectoryPlan>> ApplyAsync(IReadOnlyList<DirectoryRow> rows, CancellationToken cancellationToken) =>
        database.WriteAsync<DirectoryPlan>(async db =>
        {
            var known = await KnownAsync(db, cancellationToken);
            var plan = known.Plan(rows);
            var refused = plan.Refused.Select(r => r.Line).ToHashSet();
            var people = await ListedPeople.ReadAsync(db, cancellationToken);
            foreach (var row in rows.Where(r => !refused.Contains(r.Line)))
            {
                people.Take(Take(db, known, row), row, clock.GetUtcNow());
            }

            return plan;
        }, cancellationToken);

    private static Enterprise Take(FrontDoorDb db, KnownDirectory known, DirectoryRow row)
    {
        var (park, building) = known.PlaceOf(row);
        if (known.Find(row) is { } enterprise)
        {
            enterprise.Change(row.Entry, park, building);
            return enterprise;
        }

        var added = new Enterprise(row.Entry, park, building, isSample: false);
        db.Add(added);
        known.Add(added);
        return added;
    }

    private static async Task<KnownDirectory> KnownAsync(FrontDoorDb db, CancellationToken cancellationToken) => new(
        await db.Set<Park>().ToDictionaryAsync(p => p.Name, p => p.Id, cancellationToken),
        await db.Set<Building>().ToListAsync(cancellationToken),
        await db.Set<Enterprise>().ToListAsync(cancellationToken));
}

/// <param name="Line">In the file, from 2: the first one has the heads.</param>
/// <param name="Consents">Yes or no to notices by SMS and e-mail; null: the list does not say.</param>
public sealed record DirectoryRow(int Line, EnterpriseEntry Entry, string? Person = null, string? Phone = null, string? Email = null, bool? Consents = null);

/// <param name="Refused">Rows that cannot be taken: <c>name_needed</c>, <c>code_bad</c>, <c>double</c>, <c>park_missing</c>, <c>code_of_another</c>.</param>
public sealed record DirectoryPlan(int Added, int Changed, int Same, IReadOnlyList<RefusedRow> Refused);

public sealed record RefusedRow(int Line, string Name, string Why);
