using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff;

/// <summary>Who of a desk should get a case: the enterprise's own specialist, then the last who helped it, then who holds least, then who has had nothing for longest.</summary>
internal static class OfferOrder
{
    /// <summary>Best first; empty when nobody at the desk is here, has room, and answers this kind in this language.</summary>
    public static async Task<IReadOnlyList<Specialist>> OfAsync(FrontDoorDb db, Case @case, CancellationToken cancellationToken)
    {
        var members = await db.Set<Specialist>()
            .Where(s => s.IsActive && !s.IsAway && s.Desks.Any(d => d.Id == @case.DeskId))
            .Where(s => !db.Set<CaseConflict>().Any(c => c.CaseId == @case.Id && c.SubjectId == s.Id))
            .Where(s => !db.Set<CaseOffer>().Any(o => o.CaseId == @case.Id && o.IsDrop && o.SpecialistId == s.Id))
            .ToListAsync(cancellationToken);
        var language = await db.Set<Conversation>().Where(c => c.Id == @case.ConversationId).Select(c => c.Language).SingleOrDefaultAsync(cancellationToken);
        var held = await HeldAsync(db, cancellationToken);
        var own = await db.Set<Enterprise>().Where(e => e.Id == @case.EnterpriseId).Select(e => e.SpecialistId).SingleOrDefaultAsync(cancellationToken);
        var helper = await LastHelperAsync(db, @case, cancellationToken);
        return Rank(
            members.Where(member => member.Answers(@case.Kind.ToString(), language)).Select(member => new Candidate(member, held.GetValueOrDefault(member.Id), member.Id == own, member.Id == helper)));
    }

    public static IReadOnlyList<Specialist> Rank(IEnumerable<Candidate> candidates) =>
    [
        .. candidates.Where(one => one.Held < one.Person.Capacity)
            .OrderByDescending(one => one.IsOwn)
            .ThenByDescending(one => one.HelpedLast)
            .ThenBy(one => one.Held)
            .ThenBy(one => one.Person.LastAssignedAt ?? DateTimeOffset.MinValue)
            .Select(one => one.Person),
    ];

    /// <summary>How many conversations a person holds now.</summary>
    public static Task<int> HeldByAsync(FrontDoorDb db, Guid specialistId, CancellationToken cancellationToken) =>
        db.Set<Conversation>().CountAsync(c => c.Holder == Holder.Specialist && c.SpecialistId == specialistId, cancellationToken);

    private static async Task<Dictionary<Guid, int>> HeldAsync(FrontDoorDb db, CancellationToken cancellationToken) =>
        await db.Set<Conversation>().Where(c => c.Holder == Holder.Specialist && c.SpecialistId != null)
            .GroupBy(c => c.SpecialistId!.Value).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    private static Task<Guid?> LastHelperAsync(FrontDoorDb db, Case @case, CancellationToken cancellationToken) =>
        db.Set<Case>()
            .Where(c => c.Id != @case.Id && c.SpecialistId != null && (c.ContactId == @case.ContactId || (@case.EnterpriseId != null && c.EnterpriseId == @case.EnterpriseId)))
            .OrderByDescending(c => c.LastEventAt).Select(c => c.SpecialistId).FirstOrDefaultAsync(cancellationToken);
}

/// <param name="Held">Conversations held now.</param>
internal sealed record Candidate(Specialist Person, int Held, bool IsOwn, bool HelpedLast);
