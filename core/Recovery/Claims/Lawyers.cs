using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Who works at the legal desk. What only a lawyer may decide is asked here.</summary>
internal static class Lawyers
{
    /// <summary>Null: the reader is none.</summary>
    public static Task<Specialist?> FindAsync(FrontDoorDb db, Reader reader, CancellationToken cancellationToken) =>
        db.Set<Specialist>().SingleOrDefaultAsync(s => s.Id == reader.SpecialistId && s.IsActive && s.Desks.Any(d => d.Key == Desk.Legal), cancellationToken);
}
