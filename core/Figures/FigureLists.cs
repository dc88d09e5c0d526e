using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Access;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Figures;

/// <summary>The cases behind a figure.</summary>
public sealed class FigureLists(Database database, WorkingTime workingTime, TimeProvider clock)
{
    /// <summary>By number. What the reader may not see is counted and not shown.</summary>
    public Task<CaseTable> RunAsync(FigureFilter filter, Reader reader, int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var chosen = Choose(db, filter).Where(FigureRules.Of(filter.Figure, clock.GetUtcNow()));
            var visible = SeenCases.Of(db, chosen, reader);
            var (all, seen) = (await chosen.CountAsync(cancellationToken), await visible.CountAsync(cancellationToken));
            var rows = await Rows(db, visible.OrderBy(c => c.OpenedAt).ThenBy(c => c.Number).Skip(skip).Take(take)).ToListAsync(cancellationToken);
            return new CaseTable(rows.ConvertAll(Timed), seen, all - seen);
        }, cancellationToken);

    private static IQueryable<Case> Choose(FrontDoorDb db, FigureFilter filter)
    {
        var opened = ReadFigures.Opened(db, ReadFigures.Cut(filter.Period));
        return (filter.Group, filter.Key) switch
        {
            (_, null) => opened,
            (FigureGroup.Kind, _) => Enum.TryParse<CaseKind>(filter.Key, out var kind) ? opened.Where(c => c.Kind == kind) : opened.Where(c => false),
            (FigureGroup.Desk, _) => opened.Where(c => db.Set<Desk>().Any(d => d.Id == c.DeskId && d.Key == filter.Key)),
            (FigureGroup.Park, "") => opened.Where(c => !db.Set<Enterprise>().Any(e => e.Id == c.EnterpriseId && e.ParkId != null)),
            (FigureGroup.Park, _) => Guid.TryParse(filter.Key, out var park) ? opened.Where(c => db.Set<Enterprise>().Any(e => e.Id == c.EnterpriseId && e.ParkId == park)) : opened.Where(c => false),
            (FigureGroup.Week, _) => InWeek(opened, filter.Key),
            _ => throw new ArgumentOutOfRangeException(nameof(filter)),
        };
    }

    private static IQueryable<Case> InWeek(IQueryable<Case> opened, string monday)
    {
        if (!DateOnly.TryParseExact(monday, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return opened.Where(c => false);
        }

        var (from, until) = (ShanghaiTime.At(day, TimeOnly.MinValue), ShanghaiTime.At(day.AddDays(7), TimeOnly.MinValue));
        return opened.Where(c => c.OpenedAt >= from && c.OpenedAt < until);
    }

    private static IQueryable<ListedCase> Rows(FrontDoorDb db, IQueryable<Case> cases) =>
        from c in cases
        join desk in db.Set<Desk>() on c.DeskId equals desk.Id
        join enterprise in db.Set<Enterprise>() on c.EnterpriseId equals enterprise.Id into enterprises
        from enterprise in enterprises.DefaultIfEmpty()
        join park in db.Set<Park>() on enterprise.ParkId equals park.Id into parks
        from park in parks.DefaultIfEmpty()
        join person in db.Set<Specialist>() on c.SpecialistId equals person.Id into people
        from person in people.DefaultIfEmpty()
        orderby c.OpenedAt, c.Number
        select new ListedCase(
            c.Id, c.Number, c.Kind, c.Status, c.Source, c.Enterprise, park.Name, desk.Name, desk.EnglishName, person.Name,
            c.OpenedAt, c.AnsweredAt, c.FirstDueAt, c.DueAt, c.ResolvedAt, c.Rating, c.Urges, null, null);

    private ListedCase Timed(ListedCase row) => row with
    {
        AnswerTime = row.AnsweredAt is { } answered && !FigureRules.IsAnsweredAtOnce(row.Source, row.OpenedAt, answered) ? workingTime.Between(row.OpenedAt, answered) : null,
        SolutionTime = row.Status == CaseStatus.Confirmed && row.ResolvedAt is { } resolved ? workingTime.Between(row.OpenedAt, resolved) : null,
    };
}

/// <param name="Key">Of the group; null: all cases of the period.</param>
public sealed record FigureFilter(Period Period, Figure Figure, FigureGroup Group = FigureGroup.Kind, string? Key = null);

/// <param name="Count">Cases that the reader may see.</param>
/// <param name="Hidden">Cases that count and that the reader may not see (a complaint about himself, a conflict).</param>
public sealed record CaseTable(IReadOnlyList<ListedCase> Rows, int Count, int Hidden);

/// <summary>A case as lists that go out say it: nothing that the enterprise said.</summary>
/// <param name="AnswerTime">Working time to the first answer; null also where nobody waited for one.</param>
/// <param name="SolutionTime">Working time to the closing of what the enterprise calls solved.</param>
public sealed record ListedCase(
    Guid Id, string Number, CaseKind Kind, CaseStatus Status, CaseSource Source, string? Enterprise, string? Park, string DeskName, string DeskEnglishName, string? Specialist,
    DateTimeOffset OpenedAt, DateTimeOffset? AnsweredAt, DateTimeOffset FirstDueAt, DateTimeOffset? DueAt, DateTimeOffset? ResolvedAt, int? Rating, int Urges, TimeSpan? AnswerTime, TimeSpan? SolutionTime);
