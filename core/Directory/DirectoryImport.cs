using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Directory;

/// <summary>Brings in parks, buildings and enterprises in one transaction. What is known by its name (enterprises: by credit code too) is left as it is, so running it twice adds nothing.</summary>
public sealed class DirectoryImport(Database database)
{
    /// <returns>How many rows were added.</returns>
    public Task<Result<int>> RunAsync(DirectoryEntries entries, bool isSample, CancellationToken cancellationToken) =>
        database.WriteAsync<int>(async db =>
        {
            var parks = await AddParksAsync(db, entries.Parks, isSample, cancellationToken);
            var buildings = await AddBuildingsAsync(db, entries.Buildings, parks, isSample, cancellationToken);
            await AddEnterprisesAsync(db, entries.Enterprises, parks, buildings, isSample, cancellationToken);
            return await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);

    private static async Task<Dictionary<string, Guid>> AddParksAsync(FrontDoorDb db, IReadOnlyList<ParkEntry> entries, bool isSample, CancellationToken cancellationToken)
    {
        var ids = await db.Set<Park>().ToDictionaryAsync(p => p.Name, p => p.Id, cancellationToken);
        foreach (var entry in entries.Where(e => !ids.ContainsKey(e.Name)))
        {
            var park = new Park(entry.Name, entry.Operator, isSample);
            ids[park.Name] = park.Id;
            db.Add(park);
        }

        return ids;
    }

    private static async Task<Dictionary<string, Guid>> AddBuildingsAsync(FrontDoorDb db, IReadOnlyList<BuildingEntry> entries, Dictionary<string, Guid> parks, bool isSample, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Building>().AsNoTracking().ToListAsync(cancellationToken);
        var parkNames = parks.ToDictionary(p => p.Value, p => p.Key);
        var ids = rows.ToDictionary(b => KeyOf(b.ParkId is { } park ? parkNames[park] : null, b.Name), b => b.Id);
        foreach (var entry in entries.Where(e => !ids.ContainsKey(KeyOf(e.Park, e.Name))))
        {
            var building = new Building(entry.Name, IdOf(parks, entry.Park), isSample);
            ids[KeyOf(entry.Park, entry.Name)] = building.Id;
            db.Add(building);
        }

        return ids;
    }

    private static async Task AddEnterprisesAsync(FrontDoorDb db, IReadOnlyList<EnterpriseEntry> entries, Dictionary<string, Guid> parks, Dictionary<string, Guid> buildings, bool isSample, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Enterprise>().Select(e => new { e.Name, e.CreditCode }).ToListAsync(cancellationToken);
        var known = rows.SelectMany(e => new[] { e.Name, e.CreditCode }).ToHashSet();
        foreach (var entry in entries)
        {
            if (known.Contains(entry.Name) || (entry.CreditCode is not null && known.Contains(entry.CreditCode)))
            {
                continue;
            }

            known.UnionWith([entry.Name, entry.CreditCode]);
            db.Add(new Enterprise(entry, IdOf(parks, entry.Park), entry.Building is null ? null : IdOf(buildings, KeyOf(entry.Park, entry.Building)), isSample));
        }
    }

    private static string KeyOf(string? park, string building) => $"{park}\n{building}";

    private static Guid? IdOf(Dictionary<string, Guid> ids, string? key) => key is not null && ids.TryGetValue(key, out var id) ? id : null;
}

public sealed record DirectoryEntries(IReadOnlyList<ParkEntry> Parks, IReadOnlyList<BuildingEntry> Buildings, IReadOnlyList<EnterpriseEntry> Enterprises);

public sealed record ParkEntry(string Name, string? Operator = null);

public sealed record BuildingEntry(string Name, string? Park);

/// <param name="Park">By name; an unknown one is left out.</param>
public sealed record EnterpriseEntry(string Name, string? EnglishName = null, string? CreditCode = null, string? Park = null, string? Building = null, string? Industry = null, string? Size = null, IReadOnlyList<string>? Tags = null, string? Address = null);
