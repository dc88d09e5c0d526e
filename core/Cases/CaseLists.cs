using FrontDoor.Core.Audit;
using FrontDoor.Core.Cases.Access;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Cases.History;
using FrontDoor.Core.Cases.Search;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>Lists and cards for the console. Ownership is part of the query: what the reader may not see is not found.</summary>
public sealed class CaseLists(Database database, WorkingTime workingTime, TimeProvider clock)
{
    private static readonly TimeSpan Silence = TimeSpan.FromHours(2);

    /// <summary>Urgent first, then the latest event first.</summary>
    public Task<IReadOnlyList<CaseRow>> ListAsync(CaseFilter filter, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CaseRow>>(async db =>
        {
            var readable = VisibleCases.Readable(db, reader, clock.GetUtcNow());
            var visible = filter.List == CaseList.Assists ? VisibleCases.To(db, reader) : VisibleCases.Workable(db, reader);
            if (!string.IsNullOrWhiteSpace(filter.Search))
            {
                var legible = reader.IsSupervisor || filter.List == CaseList.Assists ? SealedSearch.Legible(visible, readable, filter.Search) : visible;
                var found = await CaseSearch.FindAsync(db, legible, filter.Search, filter.Max, cancellationToken);
                visible = visible.Where(c => found.Contains(c.Id));
            }

            var chosen = Choose(db, visible, filter.List, reader).OrderByDescending(c => c.Urgent).ThenByDescending(c => c.LastEventAt).Take(filter.Max);
            return await Rows(db, chosen, readable).ToListAsync(cancellationToken);
        }, cancellationToken);

    /// <summary>Null when there is no such case, or none for this reader.</summary>
    public Task<CaseCard?> FindAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var found = await VisibleCases.To(db, reader).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
            return found is null ? null : await CardAsync(db, found, reader, cancellationToken);
        }, cancellationToken);

    /// <summary>Nothing of a case that the reader may not read whole. Lines with a number above <paramref name="after"/>, oldest first; also lines whose delivery state changed since. Pass the <see cref="CaseRow.EventNumber"/> read before the lines.</summary>
    public Task<IReadOnlyList<ThreadView>> ThreadAsync(Guid caseId, long after, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ThreadView>>(async db =>
        {
            if (!await VisibleCases.Readable(db, reader, clock.GetUtcNow()).AnyAsync(c => c.Id == caseId, cancellationToken))
            {
                return [];
            }

            var lines = await db.Set<ThreadEntry>().Where(e => e.CaseId == caseId && e.ChangedNumber > after)
                .OrderBy(e => e.Number).ToListAsync(cancellationToken);
            return lines.ConvertAll(e => e.View());
        }, cancellationToken);

    /// <summary>The whole thread for the contact whose personal link was opened: no desk bounds what the contact sees, and nobody of the staff is served by this.</summary>
    public Task<IReadOnlyList<ThreadView>> ThreadForContactAsync(Guid caseId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ThreadView>>(async db =>
            (await db.Set<ThreadEntry>().Where(e => e.CaseId == caseId).OrderBy(e => e.Number).ToListAsync(cancellationToken)).ConvertAll(e => e.View()), cancellationToken);

    private IQueryable<Case> Choose(FrontDoorDb db, IQueryable<Case> visible, CaseList list, Reader reader)
    {
        var open = visible.Where(c => c.Status != CaseStatus.Confirmed && c.Status != CaseStatus.Withdrawn && c.Status != CaseStatus.NotAccepted && c.Status != CaseStatus.Merged);
        var silentSince = workingTime.Subtract(clock.GetUtcNow(), Silence);
        return list switch
        {
            // Who asks for a person waits for one, also when the case was closed before.
            CaseList.Waiting => visible.Where(c => c.Status != CaseStatus.Merged && (
                db.Set<Conversation>().Any(v => v.Id == c.ConversationId && v.CaseId == c.Id && v.Holder == Holder.Queue)
                || (c.SpecialistId == null && c.Status != CaseStatus.Confirmed && c.Status != CaseStatus.Withdrawn && c.Status != CaseStatus.NotAccepted))),
            CaseList.Assists => open.Where(c => db.Set<Assist>().Any(a => a.CaseId == c.Id && a.State == AssistState.Open && db.Set<Specialist>().Any(s => s.Id == reader.SpecialistId && s.Desks.Any(d => d.Id == a.DeskId)))),
            CaseList.Mine => open.Where(c => c.SpecialistId == reader.SpecialistId),
            CaseList.MyDesks => open,
            CaseList.Unfinished => open.Where(c => !c.IsComplete && c.LastEnterpriseAt <= silentSince),
            CaseList.Closed => visible.Where(c => c.Status == CaseStatus.Confirmed || c.Status == CaseStatus.Withdrawn || c.Status == CaseStatus.NotAccepted || c.Status == CaseStatus.Merged),
            _ => throw new ArgumentOutOfRangeException(nameof(list)),
        };
    }

    /// <param name="readable">Of the others the rows say nothing that the enterprise said.</param>
    private static IQueryable<CaseRow> Rows(FrontDoorDb db, IQueryable<Case> cases, IQueryable<Case> readable) =>
        from c in cases
        select new CaseRow(
            c.Id, c.Number, c.Kind, c.Status, c.Source, c.Enterprise, readable.Any(r => r.Id == c.Id) ? c.Summary : null, c.IsComplete, c.Urgent,
            db.Set<Desk>().Where(d => d.Id == c.DeskId).Select(d => d.Name).First(),
            db.Set<Desk>().Where(d => d.Id == c.DeskId).Select(d => d.EnglishName).First(),
            db.Set<Specialist>().Where(s => s.Id == c.SpecialistId).Select(s => s.Name).FirstOrDefault(),
            db.Set<Conversation>().Where(v => v.Id == c.ConversationId).Select(v => (Holder?)v.Holder).FirstOrDefault(),
            c.OpenedAt, c.LastEventAt, c.DueAt, c.EventNumber);

    private async Task<CaseCard> CardAsync(FrontDoorDb db, Case found, Reader reader, CancellationToken cancellationToken)
    {
        var readable = VisibleCases.Readable(db, reader, clock.GetUtcNow());
        var row = await Rows(db, db.Set<Case>().Where(c => c.Id == found.Id), readable).SingleAsync(cancellationToken);
        var contact = await db.Set<Contact>().SingleAsync(c => c.Id == found.ContactId, cancellationToken);
        var exhibits = await db.Set<Exhibit>().Where(e => e.CaseId == found.Id).OrderBy(e => e.ArrivedAt)
            .Select(e => new ExhibitView(e.Id, new FileReference(e.Sha256, e.Name, e.ContentType, e.Size), e.Sender, e.Channel, e.ArrivedAt)).ToListAsync(cancellationToken);
        var history = await db.Set<Change>().Where(c => c.SubjectId == found.Id && c.Action != CaseHistory.Viewed).OrderBy(c => c.Id)
            .Select(c => new HistoryView(c.At, c.Actor, c.Action, c.From, c.To)).ToListAsync(cancellationToken);
        var others = await Rows(db, Others(db, found, contact, reader), readable).ToListAsync(cancellationToken);
        var conflicts = await db.Set<CaseConflict>().Where(c => c.CaseId == found.Id).OrderBy(c => c.Kind).ThenBy(c => c.Name).Select(c => new ConflictView(c.Kind, c.Name)).ToListAsync(cancellationToken);
        var card = new CaseCard(
            row, found.Payload, contact.Details, found.ConversationId, found.DeskId, found.SpecialistId, found.Version,
            found.Rating, found.RatingWords, found.NextDate, exhibits, history, others,
            await db.Set<Conversation>().Where(v => v.Id == found.ConversationId && v.CaseId == found.Id).Select(v => v.SpecialistId).FirstOrDefaultAsync(cancellationToken),
            found.Urges, found.IsComplaint, conflicts, IsContactVerified: contact.IsVerified);
        return await readable.AnyAsync(c => c.Id == found.Id, cancellationToken) ? card : SealedContent.Of(card);
    }

    private static IQueryable<Case> Others(FrontDoorDb db, Case found, Contact contact, Reader reader)
    {
        var (enterprise, phone) = (found.EnterpriseId, contact.Phone);
        return VisibleCases.To(db, reader)
            .Where(c => c.Id != found.Id && (c.ContactId == contact.Id || (enterprise != null && c.EnterpriseId == enterprise)
                || (phone != null && db.Set<Contact>().Any(o => o.Id == c.ContactId && o.Phone == phone))))
            .OrderByDescending(c => c.OpenedAt).Take(20);
    }
}

public enum CaseList
{
    /// <summary>A person is asked for or nobody took the case yet, at the reader's desks.</summary>
    Waiting,
    Mine,
    MyDesks,
    Unfinished,

    /// <summary>The reader's desk owes another desk an answer.</summary>
    Assists,
    Closed,
}

/// <param name="Search">Part of number, enterprise or debtor, of the contact's name or phone, or of what stands in the thread; null for all.</param>
public sealed record CaseFilter(CaseList List, string? Search = null, int Max = 200);

public sealed record CaseRow(
    Guid Id,
    string Number,
    CaseKind Kind,
    CaseStatus Status,
    CaseSource Source,
    string? Enterprise,
    string? Summary,
    bool IsComplete,
    bool Urgent,
    string DeskName,
    string DeskEnglishName,
    string? SpecialistName,
    Holder? Holder,
    DateTimeOffset OpenedAt,
    DateTimeOffset LastEventAt,
    DateTimeOffset? DueAt,
    long EventNumber);

/// <param name="Conflicts">Who stands on a side of the case; people of these do not find it.</param>
/// <param name="IsSealed">The reader sees state, times and amounts; a supervisor opens the rest with a reason (<see cref="OpenContent"/>).</param>
/// <param name="HeldBy">The specialist who holds the conversation about this case now; null when none does.</param>
public sealed record CaseCard(
    CaseRow Row,
    Payloads.CasePayload Payload,
    ContactDetails Contact,
    string? ConversationId,
    Guid DeskId,
    Guid? SpecialistId,
    int Version,
    int? Rating,
    string? RatingWords,
    DateOnly? NextDate,
    IReadOnlyList<ExhibitView> Exhibits,
    IReadOnlyList<HistoryView> History,
    IReadOnlyList<CaseRow> OtherCases,
    Guid? HeldBy,
    int Urges = 0,
    bool IsComplaint = false,
    IReadOnlyList<ConflictView>? Conflicts = null,
    bool IsSealed = false,
    bool IsContactVerified = false);

public sealed record ExhibitView(Guid Id, FileReference File, string? Sender, string Channel, DateTimeOffset ArrivedAt);

public sealed record HistoryView(DateTimeOffset At, string Actor, string Action, string? From, string? To);

/// <param name="Number">The case's event number of this line.</param>
public sealed record ThreadView(long Number, ThreadLine Line, string? ConversationId);
