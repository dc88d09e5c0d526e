using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Handoff;

/// <summary>A specialist takes a case and its conversation.</summary>
public sealed partial class HandoffDesk
{
    /// <summary>-> specialist; the case becomes his and at least in work. A case without a conversation is taken too; then the state is null. A supervisor takes it also from a colleague, who may be ill.</summary>
    /// <remarks>Also <c>specialist.not_found</c>, <c>case.closed</c> and <c>handoff.at_capacity</c> (name, count).</remarks>
    public Task<Result<HolderState?>> TakeOverAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        WriteAsync<HolderState?>(caseId, reader, (db, writer) => TakeAsync(db, writer, reader, onlyWaiting: false, cancellationToken), cancellationToken);

    private static async Task<Result<HolderState?>> TakeAsync(FrontDoorDb db, CaseWriter writer, Reader reader, bool onlyWaiting, CancellationToken cancellationToken)
    {
        var conversation = await writer.ConversationAsync();
        var holder = conversation is null ? writer.Case.SpecialistId : conversation.SpecialistId;
        if (await writer.NameAsync(reader.SpecialistId) is not { } name)
        {
            return new Problem("specialist.not_found");
        }

        // One person with two pages open asks for the next twice: the second press gets another case, not the same again.
        if ((onlyWaiting && writer.Case.WaitingSince is null) || (holder is not null && holder != reader.SpecialistId && !reader.IsSupervisor))
        {
            return await HeldByOtherAsync(writer, holder);
        }

        if (holder != reader.SpecialistId && await TakePlaceAsync(db, reader.SpecialistId, conversation is not null, writer.Now, cancellationToken) is { } full)
        {
            return full;
        }

        var (before, isAskedFor) = (writer.Case.Status, conversation is { Holder: Holder.Queue } && conversation.CaseId == writer.Case.Id);
        if (writer.Case.Take(reader.SpecialistId, isAskedFor, writer.Now) is { } problem)
        {
            return problem;
        }

        if (before != writer.Case.Status && before is not (CaseStatus.New or CaseStatus.Accepted))
        {
            await writer.RecordAsync("case.in_work", reader.SpecialistId, before.ToString(), writer.Case.Status.ToString());
        }

        if (holder != reader.SpecialistId)
        {
            await GiveToAsync(writer, conversation, reader.SpecialistId, name);
        }

        conversation?.TalkAbout(writer.Case.Id, writer.Case.ContactId);
        return conversation is null ? (HolderState?)null : await StateAsync(db, conversation, cancellationToken);
    }

    private static async Task GiveToAsync(CaseWriter writer, Conversation? conversation, Guid specialistId, string name)
    {
        var data = new Dictionary<string, string> { ["specialist"] = name };
        await writer.RecordAsync("handoff.taken_over", specialistId, conversation?.Holder.ToString(), nameof(Holder.Specialist), data);
        if (conversation is not null)
        {
            conversation.GiveTo(specialistId);
            writer.AnnounceHolder(conversation, "handoff.taken_over", name, data);
        }
    }
}
