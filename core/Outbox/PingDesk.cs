using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Outbox;

/// <summary>Writes the pings of a cause into its own transaction. The one road of everything that reaches staff outside the console: a new case, a timer, a word of a colleague.</summary>
internal static class PingDesk
{
    /// <summary>To each address once, however many of the audiences it belongs to.</summary>
    public static async Task RunAsync(FrontDoorDb db, PingCause cause, IReadOnlyList<PingTo> audiences, CancellationToken cancellationToken)
    {
        var reached = new HashSet<Guid>();
        foreach (var to in audiences)
        {
            foreach (var address in await AddressesAsync(db, cause, to, cancellationToken))
            {
                if (reached.Add(address))
                {
                    db.Add(new PingDelivery(address, cause, to.Audience));
                }
            }
        }

        if (reached.Count > 0)
        {
            db.WakeAfterCommit(new WakeUp(null, null, Outbox: true));
        }
    }

    private static async Task<List<Guid>> AddressesAsync(FrontDoorDb db, PingCause cause, PingTo to, CancellationToken cancellationToken)
    {
        var people = People(db, to).Where(s => !cause.Named.Contains(s.Id)).Select(s => (Guid?)s.Id);
        var own = to.Audience == PingAudience.Desk ? [] : await db.Set<PingAddress>().Where(a => people.Contains(a.SpecialistId)).Select(a => a.Id).ToListAsync(cancellationToken);
        // Whoever has no address of his own is reached by his desk's group; but who is named in a complaint may sit in it.
        return own.Count > 0 || cause.Named.Count > 0 ? own : await db.Set<PingAddress>().Where(a => a.DeskId == to.DeskId).Select(a => a.Id).ToListAsync(cancellationToken);
    }

    private static IQueryable<Specialist> People(FrontDoorDb db, PingTo to)
    {
        var (active, deskId, person) = (db.Set<Specialist>().Where(s => s.IsActive), to.DeskId, to.SpecialistId);
        return to.Audience switch
        {
            PingAudience.Leads => active.Where(s => s.Leads.Any(d => d.Id == deskId)),
            PingAudience.Supervisors => active.Where(s => s.IsSupervisor),
            _ => active.Where(s => s.Id == person),
        };
    }
}

/// <param name="CaseId">Null, as its number: it is about no case.</param>
/// <param name="Named">Who is named in a complaint, and so hears nothing of it; empty for any other case.</param>
internal sealed record PingCause(PingReason Reason, Guid? CaseId, string? Number, IReadOnlyList<Guid> Named, DateTimeOffset At);
