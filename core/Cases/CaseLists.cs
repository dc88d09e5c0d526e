using FrontDoor.Core.Cases.Access;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Cases.Mentions;
using FrontDoor.Core.Cases.Reading;
using FrontDoor.Core.Cases.Search;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>Lists and cards for the console. Ownership is part of the query: what the reader may not see is not found.</summary>
public sealed partial class CaseLists(Database database, WorkingTime workingTime, TimeProvider clock)
{
    private static readonly TimeSpan Silence = TimeSpan.FromHours(2);

    /// <summary>Those with a number in front of them; the others are too long to count for nobody's sake.</summary>
    private static readonly CaseList[] Counted = [.. Enum.GetValues<CaseList>().Where(list => list is not (CaseList.All or CaseList.Closed))];

    /// <summary>Urgent first, then the latest event first; finds of a search the newest first.</summary>
    public Task<IReadOnlyList<CaseRow>> ListAsync(CaseFilter filter, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CaseRow>>(async db =>
        {
            var readable = VisibleCases.Readable(db, reader, clock.GetUtcNow());
            var chosen = Narrow(Choose(db, Of(db, filter.List, reader), filter.List, reader), filter);
            if (!string.IsNullOrWhiteSpace(filter.Search))
            {
                var legible = reader.IsSupervisor || IsWiderThanWork(filter.List) ? SealedSearch.Legible(chosen, readable, filter.Search) : chosen;
                var found = await CaseSearch.FindAsync(db, legible, filter.Search, filter.Max, cancellationToken);
                var rows = await Rows(db, db.Set<Case>().Where(c => found.Contains(c.Id)), readable, reader).ToListAsync(cancellationToken);
                return [.. rows.OrderBy(row => found.IndexOf(row.Id))];
            }

            return await Rows(db, chosen.OrderByDescending(c => c.Urgent).ThenByDescending(c => c.LastEventAt).Take(filter.Max), readable, reader).ToListAsync(cancellationToken);
        }, cancellationToken);

    /// <summary>How many cases stand in each list, and in how many of the reader's own the enterprise said something that he has not seen.</summary>
    public Task<CaseCounts> CountAsync(Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var counts = new Dictionary<CaseList, int>();
            foreach (var list in Counted)
            {
                counts[list] = await Choose(db, Of(db, list, reader), list, reader).CountAsync(cancellationToken);
            }

            var unread = await Choose(db, Of(db, CaseList.Mine, reader), CaseList.Mine, reader).CountAsync(
                c => db.Set<ThreadEntry>().Any(e => e.CaseId == c.Id && e.Kind == ThreadEntryKind.FromEnterprise
                    && e.Number > (db.Set<CaseReading>().Where(r => r.CaseId == c.Id && r.SpecialistId == reader.SpecialistId).Select(r => (long?)r.SeenNumber).FirstOrDefault() ?? 0)),
                cancellationToken);
            return new CaseCounts(counts, unread);
        }, cancellationToken);

    /// <summary>The first list in which the case stands; null when the reader may not see it.</summary>
    public Task<CaseList?> WhereAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<CaseList?>(async db =>
        {
            foreach (var list in Enum.GetValues<CaseList>())
            {
                if (await Choose(db, Of(db, list, reader), list, reader).AnyAsync(c => c.Id == caseId, cancellationToken))
                {
                    return list;
                }
            }

            return null;
        }, cancellationToken);

    // Somebody else's matter is read where the own desk assists, or where the reader is mentioned.
    private static IQueryable<Case> Of(FrontDoorDb db, CaseList list, Reader reader) =>
        IsWiderThanWork(list) ? VisibleCases.To(db, reader) : VisibleCases.Workable(db, reader);

    private static bool IsWiderThanWork(CaseList list) => list is CaseList.Assists or CaseList.Mentions or CaseList.All;

    private static IQueryable<Case> Narrow(IQueryable<Case> cases, CaseFilter filter)
    {
        cases = filter.Kind is { } kind ? cases.Where(c => c.Kind == kind) : cases;
        cases = filter.Status is { } status ? cases.Where(c => c.Status == status) : cases;
        cases = filter.DeskId is { } desk ? cases.Where(c => c.DeskId == desk) : cases;
        return filter.UrgentOnly ? cases.Where(c => c.Urgent) : cases;
    }

    private IQueryable<Case> Choose(FrontDoorDb db, IQueryable<Case> visible, CaseList list, Reader reader)
    {
        var open = OpenCases.Of(visible);
        var now = clock.GetUtcNow();
        var silentSince = workingTime.Subtract(now, Silence);
        DateTimeOffset tomorrow = new(ShanghaiTime.DayOf(now).AddDays(1).ToDateTime(TimeOnly.MinValue), ShanghaiTime.Of(now).Offset), weekAgo = now.AddDays(-7);
        return list switch
        {
            // Who asks for a person waits for one, also when the case was closed before.
            CaseList.Waiting => visible.Where(c => c.Status != CaseStatus.Merged && (
                db.Set<Conversation>().Any(v => v.Id == c.ConversationId && v.CaseId == c.Id && v.Holder == Holder.Queue)
                || (c.SpecialistId == null && c.Status != CaseStatus.Confirmed && c.Status != CaseStatus.Withdrawn && c.Status != CaseStatus.NotAccepted))),
            CaseList.Assists => open.Where(c => db.Set<Assist>().Any(a => a.CaseId == c.Id && a.State == AssistState.Open && db.Set<Specialist>().Any(s => s.Id == reader.SpecialistId && s.Desks.Any(d => d.Id == a.DeskId)))),
            CaseList.Mine => open.Where(c => c.SpecialistId == reader.SpecialistId),
            CaseList.MyDesks => open,
            CaseList.All => visible,
            CaseList.Overdue => open.Where(c => c.Status != CaseStatus.Resolved && c.DueAt < now),
            CaseList.PromisedToday => open.Where(c => c.Status != CaseStatus.Resolved && c.DueAt >= now && c.DueAt < tomorrow),
            CaseList.Mentions => visible.Where(c => db.Set<Mention>().Any(m => m.CaseId == c.Id && m.SpecialistId == reader.SpecialistId && (m.SeenAt == null || m.At > weekAgo))),
            CaseList.Unfinished => open.Where(c => !c.IsComplete && c.LastEnterpriseAt <= silentSince),
            CaseList.Closed => visible.Where(c => c.Status == CaseStatus.Confirmed || c.Status == CaseStatus.Withdrawn || c.Status == CaseStatus.NotAccepted || c.Status == CaseStatus.Merged),
            _ => throw new ArgumentOutOfRangeException(nameof(list)),
        };
    }

    /// <param name="readable">Of the others the rows say nothing that the enterprise said.</param>
    private static IQueryable<CaseRow> Rows(FrontDoorDb db, IQueryable<Case> cases, IQueryable<Case> readable, Reader reader) =>
        from c in cases
        select new CaseRow(
            c.Id, c.Number, c.Kind, c.Status, c.Source, c.Enterprise, readable.Any(r => r.Id == c.Id) ? c.Summary : null, c.IsComplete, c.Urgent,
            db.Set<Desk>().Where(d => d.Id == c.DeskId).Select(d => d.Name).First(),
            db.Set<Desk>().Where(d => d.Id == c.DeskId).Select(d => d.EnglishName).First(),
            db.Set<Specialist>().Where(s => s.Id == c.SpecialistId).Select(s => s.Name).FirstOrDefault(),
            db.Set<Conversation>().Where(v => v.Id == c.ConversationId).Select(v => (Holder?)v.Holder).FirstOrDefault(),
            c.OpenedAt, c.LastEventAt, c.DueAt, c.EventNumber,
            db.Set<ThreadEntry>().Count(e => e.CaseId == c.Id && e.Kind == ThreadEntryKind.FromEnterprise
                && e.Number > (db.Set<CaseReading>().Where(r => r.CaseId == c.Id && r.SpecialistId == reader.SpecialistId).Select(r => (long?)r.SeenNumber).FirstOrDefault() ?? 0)));
}
