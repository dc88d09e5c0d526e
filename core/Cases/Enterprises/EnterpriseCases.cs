using FrontDoor.Core.Cases.Access;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Enterprises;

/// <summary>What the office knows of one enterprise: its people, its cases, who was there and who goes next.</summary>
public sealed class EnterpriseCases(Database database, TimeProvider clock)
{
    private const int MostVisits = 20;
    private const int MostPeople = 50;

    /// <summary>Null when there is no such enterprise. Visits are those of cases that the reader may read whole; people too, and those who joined by the code of the park and never had a case.</summary>
    public Task<EnterpriseView?> FindAsync(Guid enterpriseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            if (await Cards(db, enterpriseId).SingleOrDefaultAsync(cancellationToken) is not { } card)
            {
                return null;
            }

            var now = clock.GetUtcNow();
            var readable = VisibleCases.Readable(db, reader, now).Where(c => c.EnterpriseId == enterpriseId);
            var people = await db.Set<Contact>().Where(p => (readable.Any(c => c.ContactId == p.Id) || (p.EnterpriseId == enterpriseId && !db.Set<Case>().Any(c => c.ContactId == p.Id))) && (p.Person != null || p.Phone != null))
                .Select(p => new { p.Person, p.Phone, p.IsVerified }).Distinct().OrderBy(p => p.Person).ThenBy(p => p.Phone).Take(MostPeople).ToListAsync(cancellationToken);
            var met = db.Set<ThreadEntry>().Where(e => e.Kind == ThreadEntryKind.Visit || e.Kind == ThreadEntryKind.Call).OrderByDescending(e => e.At);
            var arranged = db.Set<ThreadEntry>().Where(e => e.Kind == ThreadEntryKind.Appointment && e.At >= now).OrderBy(e => e.At);
            return new EnterpriseView(
                card, people.ConvertAll(p => new EnterprisePerson(p.Person, p.Phone, p.IsVerified)),
                await Meetings(db, readable, met).ToListAsync(cancellationToken), await Meetings(db, readable, arranged).ToListAsync(cancellationToken));
        }, cancellationToken);

    /// <summary>Every case of the enterprise, latest first; what the reader may not see is counted only.</summary>
    public Task<EnterpriseCaseList> CasesAsync(Guid enterpriseId, Reader reader, int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var all = db.Set<Case>().Where(c => c.EnterpriseId == enterpriseId);
            var visible = SeenCases.Of(db, all, reader);
            var (count, seen) = (await all.CountAsync(cancellationToken), await visible.CountAsync(cancellationToken));
            var rows = await Rows(db, visible.OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Number).Skip(skip).Take(take)).ToListAsync(cancellationToken);
            return new EnterpriseCaseList(rows, seen, count - seen);
        }, cancellationToken);

    private static IQueryable<EnterpriseCase> Rows(FrontDoorDb db, IQueryable<Case> cases) =>
        from c in cases
        join desk in db.Set<Desk>() on c.DeskId equals desk.Id
        join person in db.Set<Specialist>() on c.SpecialistId equals person.Id into people
        from person in people.DefaultIfEmpty()
        orderby c.OpenedAt descending, c.Number descending
        select new EnterpriseCase(c.Id, c.Number, c.Kind, c.Status, c.Source, desk.Name, desk.EnglishName, person.Name, c.OpenedAt, c.DueAt);

    private static IQueryable<EnterpriseCard> Cards(FrontDoorDb db, Guid enterpriseId) =>
        from e in db.Set<Enterprise>()
        where e.Id == enterpriseId
        join park in db.Set<Park>() on e.ParkId equals park.Id into parks
        from park in parks.DefaultIfEmpty()
        join building in db.Set<Building>() on e.BuildingId equals building.Id into buildings
        from building in buildings.DefaultIfEmpty()
        join person in db.Set<Specialist>() on e.SpecialistId equals person.Id into people
        from person in people.DefaultIfEmpty()
        select new EnterpriseCard(
            e.Id, e.Name, e.EnglishName, e.CreditCode, e.Industry, park.Name, park.Operator, building.Name, e.SpecialistId, person.Name,
            db.Set<Captain>().Where(c => c.ParkId == e.ParkId).OrderBy(c => c.Name).Select(c => c.Name).FirstOrDefault(), e.MovedInOn, e.MovedOutOn, e.ParkId);

    private static IQueryable<Meeting> Meetings(FrontDoorDb db, IQueryable<Case> readable, IQueryable<ThreadEntry> lines) =>
        lines.Where(e => readable.Any(c => c.Id == e.CaseId)).Take(MostVisits)
            .Select(e => new Meeting(e.CaseId, db.Set<Case>().Where(c => c.Id == e.CaseId).Select(c => c.Number).First(), e.Kind, e.At, e.AuthorName, e.Text));
}

/// <param name="Carer">Who cares for it; null: nobody.</param>
/// <param name="Captain">Of its park; null: none.</param>
public sealed record EnterpriseCard(
    Guid Id, string Name, string? EnglishName, string? CreditCode, string? Industry, string? Park, string? Operator, string? Building, Guid? CarerId, string? Carer, string? Captain, DateOnly? MovedInOn, DateOnly? MovedOutOn, Guid? ParkId = null);

/// <param name="Visits">Latest first.</param>
/// <param name="Next">Appointments to come, soonest first.</param>
public sealed record EnterpriseView(EnterpriseCard Card, IReadOnlyList<EnterprisePerson> People, IReadOnlyList<Meeting> Visits, IReadOnlyList<Meeting> Next);

public sealed record EnterprisePerson(string? Person, string? Phone, bool IsVerified);

/// <summary>A visit, a call or an appointment.</summary>
public sealed record Meeting(Guid CaseId, string Number, ThreadEntryKind Kind, DateTimeOffset At, string? By, string Words);

public sealed record EnterpriseCaseList(IReadOnlyList<EnterpriseCase> Rows, int Count, int Hidden);

public sealed record EnterpriseCase(
    Guid Id, string Number, CaseKind Kind, CaseStatus Status, CaseSource Source, string DeskName, string DeskEnglishName, string? Specialist, DateTimeOffset OpenedAt, DateTimeOffset? DueAt);
