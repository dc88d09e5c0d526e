using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff;

/// <summary>A specialist who left holds nothing any more.</summary>
public sealed partial class HandoffDesk
{
    /// <summary>His conversations wait at their desk again, and his open cases have no specialist. Doing it again changes nothing.</summary>
    public Task<Result<Done>> ReleaseAllAsync(Guid specialistId, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var held = db.Set<Conversation>().Where(v => v.Holder == Holder.Specialist && v.SpecialistId == specialistId);
            var cases = await db.Set<Case>().Where(c => held.Any(v => v.CaseId == c.Id)
                || (c.SpecialistId == specialistId && c.Status != CaseStatus.Confirmed && c.Status != CaseStatus.Withdrawn && c.Status != CaseStatus.NotAccepted && c.Status != CaseStatus.Merged)).ToListAsync(cancellationToken);
            var conversations = await held.ToListAsync(cancellationToken);
            foreach (var @case in cases)
            {
                var writer = new CaseWriter(db, @case, clock.GetUtcNow(), cancellationToken);
                var desk = (await db.Set<Desk>().FindAsync([@case.DeskId], cancellationToken))!;
                await ReleaseAsync(writer, conversations.Where(v => v.CaseId == @case.Id), desk, specialistId);
            }

            return default(Done);
        }, cancellationToken);

    private async Task ReleaseAsync(CaseWriter writer, IEnumerable<Conversation> held, Desk desk, Guid specialistId)
    {
        var isClosed = writer.Case.IsClosed;
        if (!isClosed && writer.Case.SpecialistId == specialistId)
        {
            writer.Case.MoveToDesk(desk.Id, writer.Now);
        }

        await writer.RecordAsync("handoff.left", specialistId, null, desk.Name);
        foreach (var conversation in held)
        {
            if (isClosed)
            {
                conversation.GiveToBot();
                writer.AnnounceHolder(conversation, null, null);
                continue;
            }

            ToQueue(writer, conversation, "handoff.queued", desk);
        }
    }
}
