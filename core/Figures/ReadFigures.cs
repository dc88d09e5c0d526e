using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Figures;

/// <summary>The figures of the cases opened in a period. They count every case, also those that the reader may not open.</summary>
public sealed class ReadFigures(Database database, WorkingTime workingTime, TimeProvider clock)
{
    private const int LongestDays = 800;

    /// <summary>Groups in the order of their keys; without cases no group. A period longer than 800 days is cut at its beginning.</summary>
    public Task<FigureTable> RunAsync(Period period, FigureGroup group, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var (cut, now) = (Cut(period), clock.GetUtcNow());
            var facts = await FactsAsync(db, cut, cancellationToken);
            var names = await NamesAsync(db, group, cancellationToken);
            var rows = facts.GroupBy(fact => KeyOf(fact, group)).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new FigureRow(g.Key, names.GetValueOrDefault(g.Key).Name, names.GetValueOrDefault(g.Key).English, Of([.. g], now)));
            return new FigureTable(cut, group, Of(facts, now), [.. rows], now);
        }, cancellationToken);

    internal static Period Cut(Period period) => period.To.DayNumber - period.From.DayNumber > LongestDays ? period with { From = period.To.AddDays(-LongestDays) } : period;

    internal static IQueryable<Case> Opened(FrontDoorDb db, Period period)
    {
        var (from, until) = (ShanghaiTime.At(period.From, TimeOnly.MinValue), ShanghaiTime.At(period.To.AddDays(1), TimeOnly.MinValue));
        return db.Set<Case>().Where(c => c.OpenedAt >= from && c.OpenedAt < until);
    }

    internal static DateOnly MondayOf(DateTimeOffset at)
    {
        var day = ShanghaiTime.DayOf(at);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    private static Task<List<CaseFact>> FactsAsync(FrontDoorDb db, Period period, CancellationToken cancellationToken) => (
        from found in Opened(db, period).Where(FigureRules.Of(Figure.TakenIn, default))
        join desk in db.Set<Desk>() on found.DeskId equals desk.Id
        join enterprise in db.Set<Enterprise>() on found.EnterpriseId equals enterprise.Id into enterprises
        from enterprise in enterprises.DefaultIfEmpty()
        select new CaseFact(found.Kind, found.Source, desk.Key, enterprise.ParkId, found.OpenedAt, found.FirstDueAt, found.AnsweredAt, found.ResolvedAt, found.Status, found.Rating)).ToListAsync(cancellationToken);

    private static async Task<Dictionary<string, (string Name, string? English)>> NamesAsync(FrontDoorDb db, FigureGroup group, CancellationToken cancellationToken) => group switch
    {
        FigureGroup.Desk => await db.Set<Desk>().ToDictionaryAsync(d => d.Key, d => (d.Name, (string?)d.EnglishName), cancellationToken),
        FigureGroup.Park => await db.Set<Park>().ToDictionaryAsync(p => p.Id.ToString(), p => (p.Name, (string?)null), cancellationToken),
        _ => [],
    };

    private static string KeyOf(CaseFact fact, FigureGroup group) => group switch
    {
        FigureGroup.Kind => fact.Kind.ToString(),
        FigureGroup.Desk => fact.DeskKey,
        FigureGroup.Park => fact.ParkId?.ToString() ?? "",
        FigureGroup.Week => MondayOf(fact.OpenedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    private CaseFigures Of(List<CaseFact> facts, DateTimeOffset now)
    {
        var answered = facts.Where(f => f.AnsweredAt is not null).ToList();
        var (closed, solved) = (facts.Count(f => f.IsClosed), facts.Where(f => f.Status == CaseStatus.Confirmed).ToList());
        var waited = answered.Where(f => !FigureRules.IsAnsweredAtOnce(f.Source, f.OpenedAt, f.AnsweredAt)).ToList();
        var answers = Sorted(waited.Select(f => workingTime.Between(f.OpenedAt, f.AnsweredAt!.Value)));
        var solutions = Sorted(solved.Where(f => f.ResolvedAt is not null).Select(f => workingTime.Between(f.OpenedAt, f.ResolvedAt!.Value)));
        return new CaseFigures(
            facts.Count,
            answered.Count,
            new Share(waited.Count(f => f.AnsweredAt <= f.FirstDueAt), waited.Count + facts.Count(f => f.AnsweredAt is null && f.FirstDueAt < now)),
            closed,
            new Share(solved.Count, closed),
            new Share(solved.Count(f => f.Rating >= FigureRules.SatisfiedFrom), solved.Count(f => f.Rating is not null)),
            Median(answers), NinthOfTen(answers), Median(solutions), NinthOfTen(solutions));
    }

    private static List<TimeSpan> Sorted(IEnumerable<TimeSpan> times) => [.. times.Order()];

    private static TimeSpan? Median(List<TimeSpan> times) => times.Count == 0 ? null : (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;

    private static TimeSpan? NinthOfTen(List<TimeSpan> times) => times.Count == 0 ? null : times[(int)Math.Ceiling(times.Count * 0.9) - 1];

    private sealed record CaseFact(
        CaseKind Kind, CaseSource Source, string DeskKey, Guid? ParkId, DateTimeOffset OpenedAt, DateTimeOffset FirstDueAt, DateTimeOffset? AnsweredAt, DateTimeOffset? ResolvedAt, CaseStatus Status, int? Rating)
    {
        public bool IsClosed => Status is CaseStatus.Resolved or CaseStatus.Confirmed;
    }
}
