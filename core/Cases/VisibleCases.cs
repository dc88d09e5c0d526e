using FrontDoor.Core.Cases.Access;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>The person who looks or acts.</summary>
/// <param name="IsSupervisor">Sees the cases of every desk.</param>
public sealed record Reader(Guid SpecialistId, bool IsSupervisor = false)
{
    public static implicit operator Reader(Guid specialistId) => new(specialistId);
}

/// <summary>Ownership as a part of the query: what the reader may not see is not found, and nothing can be done with it.</summary>
internal static class VisibleCases
{
    /// <summary>What may be known of: what may be worked on, what one has taken down oneself for another desk, and where the own desk assists.</summary>
    public static IQueryable<Case> To(FrontDoorDb db, Reader reader) => Free(db, reader).Where(c => reader.IsSupervisor || (!c.IsComplaint && db.Set<Specialist>().Any(s =>
        s.Id == reader.SpecialistId && s.IsActive && (c.SpecialistId == s.Id || c.RecordedBy == s.Id || s.Desks.Any(d => d.Id == c.DeskId)
            || db.Set<Assist>().Any(a => a.CaseId == c.Id && a.State == AssistState.Open && s.Desks.Any(d => d.Id == a.DeskId))))));

    /// <summary>Own desks and own cases of somebody active; a supervisor works on all.</summary>
    public static IQueryable<Case> Workable(FrontDoorDb db, Reader reader) => Free(db, reader).Where(c => reader.IsSupervisor || (!c.IsComplaint && db.Set<Specialist>().Any(s =>
        s.Id == reader.SpecialistId && s.IsActive && (c.SpecialistId == s.Id || s.Desks.Any(d => d.Id == c.DeskId)))));

    /// <summary>What may be read whole. Thread, exhibits and words of a case at the legal desk are its lawyers' alone; a supervisor has to say why first, and a desk that assists reads its question.</summary>
    public static IQueryable<Case> Readable(FrontDoorDb db, Reader reader, DateTimeOffset now)
    {
        var since = now - ContentOpening.Lasts;
        var known = To(db, reader);
        return reader.IsSupervisor
            ? known.Where(c => c.IsComplaint || !db.Set<Desk>().Any(d => d.Id == c.DeskId && d.Key == Desk.Legal)
                || db.Set<ContentOpening>().Any(o => o.CaseId == c.Id && o.SpecialistId == reader.SpecialistId && (o.At > since || c.SpecialistId == reader.SpecialistId)))
            : known.Where(c => !db.Set<Desk>().Any(d => d.Id == c.DeskId && d.Key == Desk.Legal)
                || db.Set<Specialist>().Any(s => s.Id == reader.SpecialistId && (c.SpecialistId == s.Id || s.Desks.Any(d => d.Id == c.DeskId))));
    }

    // Nobody, not even a supervisor, sees a complaint about himself, a case in which his own organisation is a side, nor what was locked away.
    private static IQueryable<Case> Free(FrontDoorDb db, Reader reader) => db.Set<Case>().Where(c => c.RestrictedAt == null
        && !db.Set<ComplaintName>().Any(n => n.CaseId == c.Id && n.SpecialistId == reader.SpecialistId)
        && !db.Set<CaseConflict>().Any(n => n.CaseId == c.Id && n.SubjectId == reader.SpecialistId));
}
