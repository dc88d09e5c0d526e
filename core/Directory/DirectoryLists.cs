using FrontDoor.Core.Storage;
using FrontDoor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Directory;

/// <summary>Look-ups in the directory.</summary>
public sealed class DirectoryLists(Database database)
{
    /// <summary>Enterprises whose Chinese or English name, or credit code, contains the part; best first; empty for a part of fewer than two characters.</summary>
    public Task<IReadOnlyList<EnterpriseHit>> FindEnterprisesAsync(string part, int max, CancellationToken cancellationToken) =>
        SearchText.Fold(part).Length < 2
            ? Task.FromResult<IReadOnlyList<EnterpriseHit>>([])
            : database.ReadAsync<IReadOnlyList<EnterpriseHit>>(async db => await Hits(db, part).Take(max).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>As <see cref="FindEnterprisesAsync"/>, within one park.</summary>
    public Task<IReadOnlyList<EnterpriseHit>> InParkAsync(Guid parkId, string part, int max, CancellationToken cancellationToken) =>
        SearchText.Fold(part).Length < 2
            ? Task.FromResult<IReadOnlyList<EnterpriseHit>>([])
            : database.ReadAsync<IReadOnlyList<EnterpriseHit>>(async db =>
                await Hits(db, part, parkId).Take(max).ToListAsync(cancellationToken), cancellationToken);

    public Task<bool> IsInParkAsync(Guid enterpriseId, Guid parkId, CancellationToken cancellationToken) =>
        database.ReadAsync(db => db.Set<Enterprise>().AnyAsync(e => e.Id == enterpriseId && e.ParkId == parkId, cancellationToken), cancellationToken);

    /// <summary>Its name; null: no such park.</summary>
    public Task<string?> ParkAsync(Guid parkId, CancellationToken cancellationToken) =>
        database.ReadAsync(db => db.Set<Park>().Where(p => p.Id == parkId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    public Task<IReadOnlyList<DeskView>> DesksAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<DeskView>>(async db =>
            await db.Set<Desk>().OrderBy(d => d.Id).Select(d => new DeskView(d.Id, d.Key, d.Name, d.EnglishName, d.Phone)).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Names of the parks.</summary>
    public Task<IReadOnlyList<string>> ParksAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(async db => await db.Set<Park>().OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Null when there is no such specialist or the person is no longer active.</summary>
    public Task<SpecialistView?> SpecialistAsync(Guid specialistId, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var found = await db.Set<Specialist>().Include(s => s.Desks).SingleOrDefaultAsync(s => s.Id == specialistId && s.IsActive, cancellationToken);
            return found is null ? null : new SpecialistView(found.Id, found.Name, [.. found.Desks.Select(d => d.Id)]);
        }, cancellationToken);

    /// <summary>Everybody, also who left.</summary>
    public Task<IReadOnlyList<SpecialistView>> SpecialistsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<SpecialistView>>(async db =>
        {
            var found = await db.Set<Specialist>().Include(s => s.Desks).OrderBy(s => s.Name).ToListAsync(cancellationToken);
            return found.ConvertAll(s => new SpecialistView(s.Id, s.Name, [.. s.Desks.Select(d => d.Id)]));
        }, cancellationToken);

    private static IQueryable<EnterpriseHit> Hits(FrontDoorDb db, string part, Guid? onlyIn = null)
    {
        var (anywhere, prefix, laterPrefix) = (SearchText.Anywhere(part), SearchText.Prefix(part), "%\n" + SearchText.Prefix(part));
        return
            from enterprise in db.Set<Enterprise>()
            where EF.Functions.Like(enterprise.Search, anywhere, "\\") && (onlyIn == null || enterprise.ParkId == onlyIn)
            join park in db.Set<Park>() on enterprise.ParkId equals park.Id into parks
            from park in parks.DefaultIfEmpty()
            join building in db.Set<Building>() on enterprise.BuildingId equals building.Id into buildings
            from building in buildings.DefaultIfEmpty()
            orderby EF.Functions.Like(enterprise.Search, prefix, "\\") ? 0 : EF.Functions.Like(enterprise.Search, laterPrefix, "\\") ? 1 : 2,
                enterprise.Search.Length, enterprise.Name
            select new EnterpriseHit(enterprise.Id, enterprise.Name, enterprise.EnglishName, enterprise.CreditCode, park.Name, building.Name);
    }
}

public sealed record EnterpriseHit(Guid Id, string Name, string? EnglishName, string? CreditCode, string? Park, string? Building);

public sealed record DeskView(Guid Id, string Key, string Name, string EnglishName, string? Phone);

public sealed record SpecialistView(Guid Id, string Name, IReadOnlyList<Guid> DeskIds);
