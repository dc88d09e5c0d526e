using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Outbox;

/// <summary>Writes the pings of a cause into its own transaction.</summary>
internal static class PingDesk
{
    /// <summary>To every address of the desk, and of the person who is to answer if there is one.</summary>
    public static async Task RunAsync(FrontDoorDb db, PingReason reason, Guid caseId, string number, Guid deskId, Guid? specialistId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var addresses = await db.Set<PingAddress>()
            .Where(a => a.DeskId == deskId || (specialistId != null && a.SpecialistId == specialistId))
            .Select(a => a.Id).ToListAsync(cancellationToken);
        db.AddRange(addresses.Select(address => new PingDelivery(address, reason, caseId, number, now)));
        if (addresses.Count > 0)
        {
            db.WakeAfterCommit(new WakeUp(null, null, Outbox: true));
        }
    }
}
