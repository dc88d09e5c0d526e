using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>Notices and receipts as their senders see them; another park's are not found.</summary>
public sealed class NoticeLists(Database database, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>The newest hundred.</summary>
    public Task<IReadOnlyList<Notice>> ListAsync(NoticeSender sender, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Notice>>(async db => await Own(db, sender).OrderByDescending(n => n.CreatedAt).Take(Most).ToListAsync(cancellationToken), cancellationToken);

    public Task<Notice?> FindAsync(Guid id, NoticeSender sender, CancellationToken cancellationToken) =>
        database.ReadAsync(db => Own(db, sender).SingleOrDefaultAsync(n => n.Id == id, cancellationToken), cancellationToken);

    /// <summary>What an enterprise was told, the latest first, for staff who look at it: an enterprise counts as having confirmed when one of its people did.</summary>
    public Task<IReadOnlyList<EnterpriseNotice>> OfEnterpriseAsync(Guid enterpriseId, int max, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<EnterpriseNotice>>(async db => await db.Set<Notice>()
            .Where(n => n.StartedAt != null && db.Set<NoticeDelivery>().Any(d => d.NoticeId == n.Id && d.EnterpriseId == enterpriseId && d.State != LedgerState.Cancelled))
            .OrderByDescending(n => n.StartedAt).Take(max)
            .Select(n => new EnterpriseNotice(
                n.Id, n.Content.Title, n.StartedAt!.Value,
                db.Set<NoticeDelivery>().Where(d => d.NoticeId == n.Id && d.EnterpriseId == enterpriseId && d.ConfirmedAt != null).OrderBy(d => d.ConfirmedAt).Select(d => d.ConfirmedAt).FirstOrDefault(),
                db.Set<NoticeDelivery>().Any(d => d.NoticeId == n.Id && d.EnterpriseId == enterpriseId && d.SaidAt != null),
                db.Set<NoticeDelivery>().Any(d => d.NoticeId == n.Id && d.EnterpriseId == enterpriseId && d.ReadAt != null)))
            .ToListAsync(cancellationToken), cancellationToken);

    /// <summary>How many wait for this supervisor's yes: not those that the own hand is in. 0 for a captain.</summary>
    public Task<int> ToApproveAsync(NoticeSender sender, CancellationToken cancellationToken) => !sender.IsSupervisor ? Task.FromResult(0)
        : database.ReadAsync(db => db.Set<Notice>().Where(n => n.State == NoticeState.WaitingForApproval).CountAsync(Notice.IsOthersWork(sender.Id), cancellationToken), cancellationToken);

    /// <summary>How far it is; null: not found.</summary>
    public Task<NoticeProgress?> ProgressAsync(Guid id, NoticeSender sender, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            if (await Own(db, sender).SingleOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            {
                return null;
            }

            var rows = Receipts(db, id, sender);
            var counts = await rows.GroupBy(d => d.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            var said = await rows.CountAsync(d => d.SaidAt != null && d.ConfirmedAt == null, cancellationToken);
            var answers = await rows.Where(d => d.Answer != null).GroupBy(d => d.Answer!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            var toPassOn = notice.EndsAt <= clock.GetUtcNow() ? 0 : await rows.CountAsync(d => d.Way == NoticeWays.Link && d.State == LedgerState.Queued, cancellationToken);
            return new NoticeProgress(notice.State, counts, said, answers) { ToPassOn = toPassOn };
        }, cancellationToken);

    /// <summary>Recipients in the order of their enterprises' names.</summary>
    public Task<IReadOnlyList<RecipientView>> RecipientsAsync(Guid id, NoticeSender sender, RecipientFilter filter, int skip, int max, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RecipientView>>(async db => await (
            from row in Filtered(Receipts(db, id, sender), filter)
            join enterprise in db.Set<Enterprise>() on row.EnterpriseId equals enterprise.Id
            join contact in db.Set<Contact>() on row.ContactId equals contact.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            orderby enterprise.Name, row.Id
            select new RecipientView(row.Id, row.EnterpriseId, enterprise.Name, row.ContactId, contact.Person, contact.Phone != null, row.Way, row.State, row.SentAt, row.ReadAt, row.ConfirmedAt, row.SaidAt, row.Answer, row.Why))
            .Skip(skip).Take(max).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The number of one recipient; null: not found, or none known.</summary>
    public Task<NumberToCall?> NumberAsync(Guid id, long rowId, NoticeSender sender, CancellationToken cancellationToken) =>
        database.ReadAsync(db => (
            from row in Receipts(db, id, sender)
            where row.Id == rowId
            join contact in db.Set<Contact>() on row.ContactId equals contact.Id
            where contact.Phone != null
            select new NumberToCall(contact.Id, contact.Person ?? contact.Enterprise ?? "", contact.Phone!)).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    private static IQueryable<Notice> Own(FrontDoorDb db, NoticeSender sender) => db.Set<Notice>().Where(n => sender.ParkId == null || n.ParkId == sender.ParkId);

    // Also of a notice of the own park a captain sees no enterprise of another: rows of before, and enterprises that have moved away.
    private static IQueryable<NoticeDelivery> Receipts(FrontDoorDb db, Guid id, NoticeSender sender) =>
        db.Set<NoticeDelivery>().Where(d => d.NoticeId == id && Own(db, sender).Any(n => n.Id == d.NoticeId)
            && (sender.ParkId == null || db.Set<Enterprise>().Any(e => e.Id == d.EnterpriseId && e.ParkId == sender.ParkId)));

    private static IQueryable<NoticeDelivery> Filtered(IQueryable<NoticeDelivery> rows, RecipientFilter filter) => filter switch
    {
        RecipientFilter.NotConfirmed => rows.Where(d => d.ConfirmedAt == null && d.SaidAt == null && d.State != LedgerState.Cancelled),
        RecipientFilter.NotRead => rows.Where(d => d.ReadAt == null && d.SaidAt == null && d.State != LedgerState.Cancelled),
        RecipientFilter.Confirmed => rows.Where(d => d.ConfirmedAt != null || d.SaidAt != null),
        RecipientFilter.Trouble => rows.Where(d => d.State == LedgerState.Failed || d.State == LedgerState.Unknown || d.State == LedgerState.Expired),
        _ => rows,
    };
}

public enum RecipientFilter
{
    All,
    NotConfirmed,
    NotRead,
    Confirmed,

    /// <summary>Failed, expired, or nobody knows.</summary>
    Trouble,
}

/// <param name="Counts">Rows by state.</param>
/// <param name="Said">Only said on the open page, not proved.</param>
/// <param name="Answers">Of a survey, by index of the choice.</param>
public sealed record NoticeProgress(NoticeState State, IReadOnlyDictionary<LedgerState, int> Counts, int Said, IReadOnlyDictionary<int, int> Answers)
{
    public int All => Counts.Values.Sum();

    /// <summary>Rows that have left.</summary>
    public int Sent => Of(LedgerState.Sent) + Of(LedgerState.Delivered) + Of(LedgerState.Read) + Of(LedgerState.Confirmed);

    /// <summary>Rows that wait for the captain to put the link into the group, while it is valid.</summary>
    public int ToPassOn { get; init; }

    /// <summary>Nothing else is left to do.</summary>
    public bool WaitsForCaptain => State is NoticeState.Sending or NoticeState.Finished && ToPassOn > 0 && ToPassOn == Open;

    public int Open => Of(LedgerState.Queued) + Of(LedgerState.Leased);

    public int Of(LedgerState state) => Counts.GetValueOrDefault(state);
}

public sealed record RecipientView(
    long RowId, Guid EnterpriseId, string Enterprise, Guid? ContactId, string? Person, bool HasPhone, string Way, LedgerState State,
    DateTimeOffset? SentAt, DateTimeOffset? ReadAt, DateTimeOffset? ConfirmedAt, DateTimeOffset? SaidAt, int? Answer, string? Why);

/// <param name="ConfirmedAt">Null: nobody there has confirmed it.</param>
/// <param name="IsSaid">Somebody chose the enterprise on the open page: said, not proved.</param>
public sealed record EnterpriseNotice(Guid Id, string Title, DateTimeOffset SentAt, DateTimeOffset? ConfirmedAt, bool IsSaid, bool IsRead);

public sealed record NumberToCall(Guid ContactId, string Who, string Number);
