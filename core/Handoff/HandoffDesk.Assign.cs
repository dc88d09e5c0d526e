using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff;

/// <summary>Who gets what: the next one that waits, one given by a supervisor or lead, and one let go of.</summary>
public sealed partial class HandoffDesk
{
    /// <summary>Takes the most pressing case that waits at the reader's desks: urgent first, then who has waited longest. Problems: <c>handoff.nothing_waits</c>, <c>handoff.at_capacity</c>, <c>specialist.not_found</c>.</summary>
    /// <returns>The case taken.</returns>
    public Task<Result<Guid>> ClaimNextAsync(Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<Guid>(async db =>
        {
            var person = reader with { IsSupervisor = false };
            // Chosen and taken in one act: what a colleague is just taking is passed over instead of fought for, and nobody finds the same case again and again.
            if (await NextAsync(db, person, cancellationToken) is not { } caseId || await CaseWriter.FindForAsync(db, caseId, person, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return new Problem("handoff.nothing_waits");
            }

            return (await TakeAsync(db, writer, person, onlyWaiting: true, cancellationToken)).Problem is { } problem ? problem : caseId;
        }, cancellationToken);

    /// <summary>Gives a case to somebody, by a supervisor or a lead of its desk. Also <c>handoff.lead_needed</c>, <c>handoff.at_capacity</c> (name, count), <c>handoff.nobody_free</c>, <c>specialist.not_found</c>.</summary>
    /// <param name="specialistId">Null: the best of the desk by the offer order.</param>
    /// <param name="note">For staff; may be empty.</param>
    public Task<Result<HolderState?>> AssignAsync(Guid caseId, Reader reader, Guid? specialistId, string note, CancellationToken cancellationToken) =>
        WriteAsync<HolderState?>(caseId, reader, async (db, writer) =>
        {
            if (!reader.IsSupervisor && !await LeadsAsync(db, reader.SpecialistId, writer.Case.DeskId, cancellationToken))
            {
                return new Problem("handoff.lead_needed");
            }

            var chosen = specialistId ?? (await OfferOrder.OfAsync(db, writer.Case, cancellationToken) is [var best, ..] ? best.Id : null);
            return chosen is not { } person ? new Problem("handoff.nobody_free")
                : await MayHaveAsync(db, writer.Case, person, cancellationToken) is { } problem ? problem
                : await GiveToAsync(db, writer, person, reader.SpecialistId, note, cancellationToken);
        }, cancellationToken);

    /// <summary>specialist -> queue of the same desk: the case waits for a colleague and is not offered to this person again. Problems as of a reply.</summary>
    /// <param name="reason">For staff.</param>
    public Task<Result<Done>> DropAsync(Guid caseId, Reader reader, string reason, CancellationToken cancellationToken) =>
        WriteAsync<Done>(caseId, reader, async (db, writer) =>
        {
            if (await writer.OwnerAsync() != reader.SpecialistId)
            {
                return new Problem("handoff.not_holder");
            }

            if (!writer.Case.IsOpen || writer.Case.IsComplaint)
            {
                return new Problem(writer.Case.IsComplaint ? "complaint.stays" : "case.closed");
            }

            var desk = (await db.Set<Desk>().FindAsync([writer.Case.DeskId], cancellationToken))!;
            writer.Case.MoveToDesk(desk.Id, writer.Now);
            db.Add(new CaseOffer(caseId, reader.SpecialistId, writer.Now, isDrop: true));
            await writer.RecordAsync("handoff.dropped", reader.SpecialistId, null, desk.Name, new Dictionary<string, string> { ["note"] = reason });
            if (await writer.ConversationAsync() is { Holder: not Holder.Bot } conversation && conversation.CaseId == caseId)
            {
                ToQueue(writer, conversation, "handoff.queued", desk);
            }

            return default(Done);
        }, cancellationToken);

    /// <summary>The place is taken in the transaction of the claim: however many hosts give it away, one of them has it.</summary>
    private static async Task<Problem?> TakePlaceAsync(FrontDoorDb db, Guid specialistId, bool needsPlace, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var person = (await db.Set<Specialist>().FindAsync([specialistId], cancellationToken))!;
        if (needsPlace && await OfferOrder.HeldByAsync(db, specialistId, cancellationToken) >= person.Capacity)
        {
            return new Problem("handoff.at_capacity", new Dictionary<string, string> { ["name"] = person.Name, ["count"] = person.Capacity.ToString(CultureInfo.InvariantCulture) });
        }

        person.Assigned(now);
        return null;
    }

    private static Task<Guid?> NextAsync(FrontDoorDb db, Reader reader, CancellationToken cancellationToken) =>
        VisibleCases.Workable(db, reader)
            .Where(c => c.WaitingSince != null && (c.SpecialistId == null || c.SpecialistId == reader.SpecialistId))
            .Where(c => !db.Set<CaseOffer>().Any(o => o.CaseId == c.Id && o.IsDrop && o.SpecialistId == reader.SpecialistId))
            .OrderByDescending(c => c.Urgent).ThenBy(c => c.WaitingSince).Select(c => (Guid?)c.Id).Take(1).Claim().FirstOrDefaultAsync(cancellationToken);

    private static Task<bool> LeadsAsync(FrontDoorDb db, Guid specialistId, Guid deskId, CancellationToken cancellationToken) =>
        db.Set<Specialist>().AnyAsync(s => s.Id == specialistId && s.IsActive && s.Leads.Any(d => d.Id == deskId), cancellationToken);

    private static async Task<Problem?> MayHaveAsync(FrontDoorDb db, Case @case, Guid specialistId, CancellationToken cancellationToken) =>
        !await db.Set<Specialist>().AnyAsync(s => s.Id == specialistId && s.IsActive && (s.IsSupervisor || s.Desks.Any(d => d.Id == @case.DeskId)), cancellationToken)
            || await db.Set<ComplaintName>().AnyAsync(n => n.CaseId == @case.Id && n.SpecialistId == specialistId, cancellationToken)
            || await db.Set<CaseConflict>().AnyAsync(c => c.CaseId == @case.Id && c.SubjectId == specialistId, cancellationToken)
            ? new Problem("specialist.not_found")
            : null;

    private static async Task<Result<HolderState?>> GiveToAsync(FrontDoorDb db, CaseWriter writer, Guid specialistId, Guid by, string note, CancellationToken cancellationToken)
    {
        var conversation = await writer.ConversationAsync();
        var (from, name) = (await writer.OwnerAsync(), await writer.NameAsync(specialistId));
        if (await TakePlaceAsync(db, specialistId, conversation?.IsHeldBy(specialistId) == false, writer.Now, cancellationToken) is { } full)
        {
            return full;
        }

        var isAskedFor = conversation is { Holder: Holder.Queue } && conversation.CaseId == writer.Case.Id;
        if (writer.Case.Take(specialistId, isAskedFor, writer.Now) is { } problem)
        {
            return problem;
        }

        writer.Case.ExpectAnswer(writer.Now);
        await writer.RecordAsync("handoff.assigned", by, await writer.NameAsync(from), name, new Dictionary<string, string> { ["specialist"] = name!, ["note"] = note });
        if (conversation is null)
        {
            return (HolderState?)null;
        }

        conversation.GiveTo(specialistId);
        conversation.TalkAbout(writer.Case.Id, writer.Case.ContactId);
        writer.AnnounceHolder(conversation, "handoff.taken_over", name, new Dictionary<string, string> { ["specialist"] = name! });
        return await StateAsync(db, conversation, cancellationToken);
    }
}
