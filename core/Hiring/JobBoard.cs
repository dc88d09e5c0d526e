using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Hiring;

/// <summary>The board that everybody may read: closed until an administrator has stated the ground for publishing. It shows the enterprise, never a person.</summary>
public sealed class JobBoard(Database database, TimeProvider clock)
{
    private const int LongestGround = 500;
    private const int Most = 500;

    /// <summary>Null: the board is closed.</summary>
    public Task<StatedGround?> GroundAsync(CancellationToken cancellationToken) => database.ReadAsync(db => GroundAsync(db, cancellationToken), cancellationToken);

    /// <summary>Opens the board; empty words close it. Problems: <c>board.ground_too_long</c>.</summary>
    public Task<Result<Done>> StateGroundAsync(string words, string by, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(db =>
        {
            if (words.Trim().Length > LongestGround)
            {
                return Task.FromResult<Result<Done>>(new Problem("board.ground_too_long"));
            }

            db.Add(new BoardGround(words.Trim(), by, clock.GetUtcNow()));
            return Task.FromResult<Result<Done>>(default(Done));
        }, cancellationToken);

    /// <summary>Newest first; null while the board is closed.</summary>
    public Task<IReadOnlyList<PostedJob>?> ListAsync(JobFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PostedJob>?>(async db =>
        {
            if (await GroundAsync(db, cancellationToken) is null)
            {
                return null;
            }

            var jobs = (await Shown(db, filter.ParkId).OrderByDescending(row => row.Posting.PublishedAt).Take(Most).ToListAsync(cancellationToken)).Select(View).OfType<PostedJob>();
            return [.. jobs.Where(job => filter.Fits(job.Job))];
        }, cancellationToken);

    /// <summary>Null when there is no such posting any more, or the board is closed.</summary>
    public Task<PostedJob?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
            await GroundAsync(db, cancellationToken) is not null && await Shown(db, null).SingleOrDefaultAsync(row => row.Posting.Id == id, cancellationToken) is { } row ? View(row) : null, cancellationToken);

    /// <summary>Parks that have postings, by name.</summary>
    public Task<IReadOnlyList<NamedPark>> ParksAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<NamedPark>>(async db =>
            [.. (await Shown(db, null).Where(row => row.ParkId != null).Select(row => new { row.ParkId, row.Park }).Distinct().ToListAsync(cancellationToken))
                .Select(row => new NamedPark(row.ParkId!.Value, row.Park!)).OrderBy(park => park.Name, StringComparer.Ordinal)], cancellationToken);

    internal static async Task<StatedGround?> GroundAsync(FrontDoorDb db, CancellationToken cancellationToken) =>
        await db.Set<BoardGround>().OrderByDescending(g => g.StatedAt).FirstOrDefaultAsync(cancellationToken) is { Words.Length: > 0 } ground ? new(ground.Words, ground.StatedBy, ground.StatedAt) : null;

    /// <summary>What was withdrawn, refused, merged or locked away is shown to nobody and asked about by nobody, whatever its desk forgot.</summary>
    internal static IQueryable<JobPosting> OfLiveCases(FrontDoorDb db) => db.Set<JobPosting>().Where(posting =>
        db.Set<Case>().Any(c => c.Id == posting.CaseId && c.RestrictedAt == null && c.Status != CaseStatus.Withdrawn && c.Status != CaseStatus.NotAccepted && c.Status != CaseStatus.Merged));

    private IQueryable<Row> Shown(FrontDoorDb db, Guid? park)
    {
        var now = clock.GetUtcNow();
        return
            from posting in OfLiveCases(db)
            where posting.ExpiresAt > now && posting.Content != null
            join enterprise in db.Set<Enterprise>() on posting.EnterpriseId equals enterprise.Id
            where park == null || enterprise.ParkId == park
            join place in db.Set<Park>() on enterprise.ParkId equals place.Id into places
            from place in places.DefaultIfEmpty()
            select new Row { Posting = posting, Enterprise = enterprise.Name, ParkId = enterprise.ParkId, Park = place == null ? null : place.Name };
    }

    private static PostedJob? View(Row row) => row.Posting is { Job: { } job, PublishedAt: { } at, ExpiresAt: { } until } posting ? new(posting.Id, job, row.Enterprise, row.Park, at, until) : null;

    private sealed class Row
    {
        public required JobPosting Posting { get; init; }

        public required string Enterprise { get; init; }

        public Guid? ParkId { get; init; }

        public string? Park { get; init; }
    }
}

public sealed record NamedPark(Guid Id, string Name);

/// <param name="PayFrom">Yuan a month that the job pays at least at its upper end; jobs without a monthly pay are left out then.</param>
public sealed record JobFilter(Guid? ParkId = null, EmploymentKind? Kind = null, decimal? PayFrom = null)
{
    internal bool Fits(JobOpening job) =>
        (Kind is null || job.Employment == Kind) && (PayFrom is null || job.Pay is { Period: PayPeriod.Month } pay && (pay.Max ?? pay.Min) >= PayFrom);
}

/// <param name="Until">Not shown from then on.</param>
public sealed record PostedJob(Guid Id, JobOpening Job, string Enterprise, string? Park, DateTimeOffset PublishedAt, DateTimeOffset Until);
