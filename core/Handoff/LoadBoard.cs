using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff;

/// <summary>Who has how much, what waits, what is late: for supervisors, who reassign.</summary>
public sealed class LoadBoard(Database database, TimeProvider clock)
{
    /// <summary>Active people by name, desks in their order. Counts are of open cases, also of those that the reader may not open.</summary>
    public Task<LoadView> ReadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var now = clock.GetUtcNow();
            var open = Open(db.Set<Case>());
            var byPerson = await open.Where(c => c.SpecialistId != null).GroupBy(c => c.SpecialistId!.Value)
                .Select(g => new Load(g.Key, g.Count(), g.Count(c => c.UnansweredSince != null), g.Count(c => c.DueAt < now))).ToDictionaryAsync(l => l.Id, cancellationToken);
            var byDesk = await open.GroupBy(c => c.DeskId)
                .Select(g => new Load(g.Key, g.Count(), g.Count(c => c.WaitingSince != null), g.Count(c => c.DueAt < now))).ToDictionaryAsync(l => l.Id, cancellationToken);
            var held = await db.Set<Conversation>().Where(c => c.Holder == Holder.Specialist && c.SpecialistId != null)
                .GroupBy(c => c.SpecialistId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            var people = await db.Set<Specialist>().Include(s => s.Desks).Where(s => s.IsActive).OrderBy(s => s.Name).ToListAsync(cancellationToken);
            var desks = await db.Set<Desk>().OrderBy(d => d.Id).ToListAsync(cancellationToken);
            return new LoadView(
                people.ConvertAll(p => new PersonLoad(p.Id, p.Name, p.IsAway, p.Capacity, held.GetValueOrDefault(p.Id), byPerson.GetValueOrDefault(p.Id) ?? new(p.Id, 0, 0, 0), [.. p.Desks.Select(d => d.Id)])),
                desks.ConvertAll(d => new DeskLoad(d.Id, d.Name, d.EnglishName, byDesk.GetValueOrDefault(d.Id) ?? new(d.Id, 0, 0, 0))));
        }, cancellationToken);

    /// <summary>Open cases of a desk or a person that the reader may see, the most pressing first: late, then waiting longest.</summary>
    /// <param name="deskId">Null: of every desk.</param>
    /// <param name="specialistId">Null: of everybody; an empty id: of nobody.</param>
    public Task<IReadOnlyList<LoadCase>> CasesAsync(Guid? deskId, Guid? specialistId, Reader reader, int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<LoadCase>>(async db =>
        {
            var chosen = Open(VisibleCases.To(db, reader)).Where(c => (deskId == null || c.DeskId == deskId)
                && (specialistId == null || c.SpecialistId == specialistId || (specialistId == Guid.Empty && c.SpecialistId == null)));
            return await Rows(db, chosen).Skip(skip).Take(take).ToListAsync(cancellationToken);
        }, cancellationToken);

    private static IQueryable<Case> Open(IQueryable<Case> cases) => cases.Where(c =>
        c.Status == CaseStatus.New || c.Status == CaseStatus.Accepted || c.Status == CaseStatus.InWork || c.Status == CaseStatus.WaitingForEnterprise || c.Status == CaseStatus.WaitingForOutsideBody);

    private static IQueryable<LoadCase> Rows(FrontDoorDb db, IQueryable<Case> cases) =>
        from c in cases
        join desk in db.Set<Desk>() on c.DeskId equals desk.Id
        join person in db.Set<Specialist>() on c.SpecialistId equals person.Id into people
        from person in people.DefaultIfEmpty()
        orderby c.DueAt, c.OpenedAt
        select new LoadCase(c.Id, c.Number, c.Kind, c.Status, c.Enterprise, c.DeskId, desk.Name, desk.EnglishName, c.SpecialistId, person.Name, c.ConversationId, c.WaitingSince, c.UnansweredSince, c.DueAt);
}

public sealed record LoadView(IReadOnlyList<PersonLoad> People, IReadOnlyList<DeskLoad> Desks);

/// <param name="Id">A person or a desk.</param>
/// <param name="Waiting">Of a person: who has no answer. Of a desk: what nobody took.</param>
/// <param name="Late">Promised dates that have passed.</param>
public sealed record Load(Guid Id, int Open, int Waiting, int Late);

/// <param name="Held">Conversations held now, of <paramref name="Capacity"/>.</param>
public sealed record PersonLoad(Guid Id, string Name, bool IsAway, int Capacity, int Held, Load Load, IReadOnlyList<Guid> DeskIds);

public sealed record DeskLoad(Guid Id, string Name, string EnglishName, Load Load);

public sealed record LoadCase(
    Guid Id, string Number, CaseKind Kind, CaseStatus Status, string? Enterprise, Guid DeskId, string DeskName, string DeskEnglishName, Guid? SpecialistId, string? Specialist, string? ConversationId,
    DateTimeOffset? WaitingSince, DateTimeOffset? UnansweredSince, DateTimeOffset? DueAt);
