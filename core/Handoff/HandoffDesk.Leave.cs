using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;

namespace FrontDoor.Core.Handoff;

/// <summary>A specialist lets go: back to the bot, or to another desk.</summary>
public sealed partial class HandoffDesk
{
    /// <inheritdoc cref="GiveBackAsync(Guid, Reader, string, string?, CancellationToken)"/>
    public Task<Result<HolderState>> GiveBackAsync(Guid caseId, Reader reader, string digest, CancellationToken cancellationToken) =>
        GiveBackAsync(caseId, reader, digest, null, cancellationToken);

    /// <summary>specialist -> bot.</summary>
    /// <param name="digest">What was agreed; the bot reads it to the person. May be empty.</param>
    /// <param name="open">What is still open; the bot reads it too. Null or empty: nothing.</param>
    public Task<Result<HolderState>> GiveBackAsync(Guid caseId, Reader reader, string digest, string? open, CancellationToken cancellationToken) =>
        WriteAsync<HolderState>(caseId, reader, async (db, writer) =>
        {
            if (await writer.ConversationAsync() is not { } conversation)
            {
                return new Problem("handoff.no_conversation");
            }

            if (!conversation.IsHeldBy(reader.SpecialistId))
            {
                return new Problem("handoff.not_holder");
            }

            conversation.GiveToBot();
            var data = new Dictionary<string, string> { ["digest"] = digest, ["specialist"] = await writer.NameAsync(reader.SpecialistId) ?? "" };
            if (!string.IsNullOrWhiteSpace(open))
            {
                data["open"] = open;
            }

            if (writer.Case is { IsComplete: false, Source: CaseSource.Chat })
            {
                // The bot goes on with it by one press.
                data["draft"] = writer.Case.OpeningKey;
            }

            await writer.RecordAsync("handoff.given_back", reader.SpecialistId, nameof(Holder.Specialist), nameof(Holder.Bot), data);
            writer.AnnounceHolder(conversation, "handoff.given_back", null, data);
            return await StateAsync(db, conversation, cancellationToken);
        }, cancellationToken);

    /// <summary>To another desk: specialist -> queue there, the case loses its specialist. A case that nobody holds changes its desk only.</summary>
    /// <remarks>Also <c>desk.not_found</c>, <c>case.closed</c>, <c>complaint.stays</c>; <c>handoff.not_holder</c> when another specialist holds or has it (a supervisor may all the same).</remarks>
    public Task<Result<Done>> TransferAsync(Guid caseId, Reader reader, Guid deskId, string note, CancellationToken cancellationToken) =>
        WriteAsync<Done>(caseId, reader, async (db, writer) =>
        {
            var (conversation, from) = (await writer.ConversationAsync(), await db.Set<Desk>().FindAsync([writer.Case.DeskId], cancellationToken));
            if (await db.Set<Desk>().FindAsync([deskId], cancellationToken) is not { } desk)
            {
                return new Problem("desk.not_found");
            }

            if (writer.Case.IsClosed)
            {
                return new Problem("case.closed");
            }

            // A complaint belongs to no desk.
            if (writer.Case.IsComplaint)
            {
                return new Problem("complaint.stays");
            }

            if (await writer.RefuseOthersAsync(reader) is not null)
            {
                return new Problem("handoff.not_holder");
            }

            writer.Case.MoveToDesk(deskId, writer.Now);
            var data = new Dictionary<string, string> { ["desk"] = desk.Name, ["desk_en"] = desk.EnglishName, ["note"] = note };
            await writer.RecordAsync("handoff.transferred", reader.SpecialistId, from?.Name, desk.Name, data);
            if (conversation is { Holder: not Holder.Bot } && conversation.CaseId == caseId)
            {
                ToQueue(writer, conversation, "handoff.transferred", desk);
            }

            return default(Done);
        }, cancellationToken);
}
