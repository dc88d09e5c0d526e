using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Enterprises;

/// <summary>Whom the office has lost sight of: enterprises neither met nor heard, and parks without a captain.</summary>
public sealed class Coverage(Database database, TimeProvider clock)
{
    /// <summary>Enterprises, still here, of which for so long no message came and no call or visit is on record; longest out of sight first.</summary>
    /// <param name="parkId">Null: of every park.</param>
    public Task<UnseenEnterprises> UnseenAsync(int months, Guid? parkId, int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var now = clock.GetUtcNow();
            var today = ShanghaiTime.DayOf(now);
            var since = ShanghaiTime.At(today.AddMonths(-months), TimeOnly.MinValue);
            var here = db.Set<Enterprise>().Where(e => (e.MovedOutOn == null || e.MovedOutOn > today) && (parkId == null || e.ParkId == parkId));
            var unseen = here.Where(e => !db.Set<Case>().Any(c => c.EnterpriseId == e.Id && (c.LastEnterpriseAt >= since || c.LastMetAt >= since)));
            var rows = await Rows(db, unseen).Skip(skip).Take(take).ToListAsync(cancellationToken);
            return new UnseenEnterprises(rows, await unseen.CountAsync(cancellationToken), await here.CountAsync(cancellationToken));
        }, cancellationToken);

    /// <summary>By name, with how many enterprises each has.</summary>
    public Task<IReadOnlyList<ParkWithoutCaptain>> ParksWithoutCaptainAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ParkWithoutCaptain>>(async db => await db.Set<Park>().Where(p => !db.Set<Captain>().Any(c => c.ParkId == p.Id)).OrderBy(p => p.Name)
            .Select(p => new ParkWithoutCaptain(p.Id, p.Name, p.Operator, db.Set<Enterprise>().Count(e => e.ParkId == p.Id))).ToListAsync(cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ParkName>> ParksAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ParkName>>(async db => await db.Set<Park>().OrderBy(p => p.Name).Select(p => new ParkName(p.Id, p.Name)).ToListAsync(cancellationToken), cancellationToken);

    private static IQueryable<UnseenEnterprise> Rows(FrontDoorDb db, IQueryable<Enterprise> enterprises) =>
        from e in enterprises
        join park in db.Set<Park>() on e.ParkId equals park.Id into parks
        from park in parks.DefaultIfEmpty()
        join person in db.Set<Specialist>() on e.SpecialistId equals person.Id into people
        from person in people.DefaultIfEmpty()
        let heard = db.Set<Case>().Where(c => c.EnterpriseId == e.Id).Max(c => (DateTimeOffset?)c.LastEnterpriseAt)
        let met = db.Set<Case>().Where(c => c.EnterpriseId == e.Id).Max(c => c.LastMetAt)
        orderby heard != null, heard, e.Name
        select new UnseenEnterprise(e.Id, e.Name, e.EnglishName, park.Name, person.Name, heard, met);
}

/// <param name="Count">Out of sight.</param>
/// <param name="All">Still here.</param>
public sealed record UnseenEnterprises(IReadOnlyList<UnseenEnterprise> Rows, int Count, int All);

/// <param name="HeardAt">Null: never.</param>
/// <param name="MetAt">Null: never.</param>
public sealed record UnseenEnterprise(Guid Id, string Name, string? EnglishName, string? Park, string? Carer, DateTimeOffset? HeardAt, DateTimeOffset? MetAt)
{
    public DateTimeOffset? LastAt => HeardAt is null ? MetAt : MetAt is null || MetAt < HeardAt ? HeardAt : MetAt;
}

public sealed record ParkWithoutCaptain(Guid Id, string Name, string? Operator, int Enterprises);

public sealed record ParkName(Guid Id, string Name);
