using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Figures;

/// <summary>Reports as they were made: their two files by hash.</summary>
public sealed class MonthReports(Database database, TimeProvider clock)
{
    /// <summary>Latest month first, of each month the latest report first.</summary>
    public Task<IReadOnlyList<MonthReportView>> ListAsync(int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<MonthReportView>>(async db => await Views(db.Set<MonthReport>().OrderByDescending(r => r.Month).ThenByDescending(r => r.MadeAt).Skip(skip).Take(take)).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Null when there is no such report.</summary>
    public Task<MonthReportView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync(db => Views(db.Set<MonthReport>().Where(r => r.Id == id)).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>Problems: <c>specialist.not_found</c>, <c>report.not_yet</c> for a month that has not begun.</summary>
    public Task<Result<Guid>> AddAsync(DateOnly month, Guid madeBy, FileReference document, FileReference table, CancellationToken cancellationToken) =>
        database.WriteAsync<Guid>(async db =>
        {
            var now = clock.GetUtcNow();
            if (month > Time.ShanghaiTime.DayOf(now))
            {
                return new Problem("report.not_yet");
            }

            if (await db.Set<Specialist>().FindAsync([madeBy], cancellationToken) is not { } person)
            {
                return new Problem("specialist.not_found");
            }

            var report = new MonthReport(new DateOnly(month.Year, month.Month, 1), madeBy, person.Name, now, document, table);
            db.Add(report);
            return report.Id;
        }, cancellationToken);

    private static IQueryable<MonthReportView> Views(IQueryable<MonthReport> reports) =>
        reports.Select(r => new MonthReportView(r.Id, r.Month, r.MadeByName, r.MadeAt, r.DocumentHash, r.TableHash));
}

/// <param name="DocumentHash">SHA-256 of the DOCX.</param>
/// <param name="TableHash">SHA-256 of the XLSX.</param>
public sealed record MonthReportView(Guid Id, DateOnly Month, string MadeBy, DateTimeOffset MadeAt, string DocumentHash, string TableHash);
