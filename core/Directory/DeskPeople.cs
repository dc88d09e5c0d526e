using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Directory;

/// <summary>Who answers at which desk, what, how much, and who is here. Who may change it is decided by the page.</summary>
public sealed class DeskPeople(Database database)
{
    /// <summary>Active people by name.</summary>
    public Task<IReadOnlyList<DeskPerson>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<DeskPerson>>(async db =>
        {
            var found = await db.Set<Specialist>().Include(s => s.Desks).Include(s => s.Leads).AsSplitQuery().Where(s => s.IsActive).OrderBy(s => s.Name).ToListAsync(cancellationToken);
            return found.ConvertAll(s => new DeskPerson(
                s.Id, s.Name, s.IsSupervisor, s.IsAway, new WorkProfile(s.Capacity, Parts(s.Skills), Parts(s.Languages), [.. s.Leads.Select(d => d.Key)]), [.. s.Desks.Select(d => d.Id)]));
        }, cancellationToken);

    /// <summary>Problems: <c>specialist.not_found</c>, <c>specialist.capacity_bad</c>; <c>desk.not_member</c> (desk) for a desk that is not the person's own.</summary>
    public Task<Result<Done>> SaveAsync(Guid specialistId, WorkProfile profile, CancellationToken cancellationToken) =>
        ChangeAsync(specialistId, person =>
        {
            if (profile.Capacity is < 1 or > 1000)
            {
                return new Problem("specialist.capacity_bad");
            }

            if (profile.Leads.FirstOrDefault(key => person.Desks.All(d => d.Key != key)) is { } foreign)
            {
                return new Problem("desk.not_member", "desk", foreign);
            }

            person.Work(profile.Capacity, profile.Skills, profile.Languages);
            person.Leads.Clear();
            person.Leads.AddRange(person.Desks.Where(d => profile.Leads.Contains(d.Key)));
            return null;
        }, cancellationToken);

    /// <summary>Problem <c>specialist.not_found</c>.</summary>
    public Task<Result<Done>> SetAwayAsync(Guid specialistId, bool isAway, CancellationToken cancellationToken) =>
        ChangeAsync(specialistId, person =>
        {
            person.ComeAndGo(isAway);
            return null;
        }, cancellationToken);

    /// <summary>The enterprise's own specialist, who is offered its cases first; null: nobody. Problems: <c>enterprise.not_found</c>, <c>specialist.not_found</c>.</summary>
    public Task<Result<Done>> CareForAsync(Guid enterpriseId, Guid? specialistId, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Enterprise>().FindAsync([enterpriseId], cancellationToken) is not { } enterprise)
            {
                return new Problem("enterprise.not_found");
            }

            if (specialistId is not null && !await db.Set<Specialist>().AnyAsync(s => s.Id == specialistId && s.IsActive, cancellationToken))
            {
                return new Problem("specialist.not_found");
            }

            enterprise.CareBy(specialistId);
            return default(Done);
        }, cancellationToken);

    private Task<Result<Done>> ChangeAsync(Guid specialistId, Func<Specialist, Problem?> change, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var person = await db.Set<Specialist>().Include(s => s.Desks).Include(s => s.Leads).AsSplitQuery().SingleOrDefaultAsync(s => s.Id == specialistId, cancellationToken);
            return person is null ? new Problem("specialist.not_found") : change(person) is { } problem ? problem : default(Done);
        }, cancellationToken);

    private static string[] Parts(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="Capacity">Conversations held at a time.</param>
/// <param name="Skills">Names of case kinds; empty: everything.</param>
/// <param name="Languages">BCP 47; empty: any.</param>
/// <param name="Leads">Keys of the desks that the person leads.</param>
public sealed record WorkProfile(int Capacity, IReadOnlyList<string> Skills, IReadOnlyList<string> Languages, IReadOnlyList<string> Leads);

public sealed record DeskPerson(Guid Id, string Name, bool IsSupervisor, bool IsAway, WorkProfile Profile, IReadOnlyList<Guid> DeskIds);
