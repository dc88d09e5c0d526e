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
    /// <summary>Own desks and own cases of somebody active; a supervisor sees all.</summary>
    public static IQueryable<Case> To(FrontDoorDb db, Reader reader) =>
        db.Set<Case>().Where(c => reader.IsSupervisor || db.Set<Specialist>().Any(s =>
            s.Id == reader.SpecialistId && s.IsActive && (c.SpecialistId == s.Id || s.Desks.Any(d => d.Id == c.DeskId))));
}
