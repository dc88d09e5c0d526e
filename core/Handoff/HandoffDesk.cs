using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff;

/// <summary>
/// Decides who holds a conversation. Each change of holder is one transaction with the case and an outbox row <c>HolderChanged</c>, and raises the fence by one.
/// Problems: <c>case.not_found</c> (also when the specialist may not see the case), <c>handoff.held_by_other</c> (name), <c>handoff.not_holder</c>, <c>handoff.no_conversation</c>, <c>handoff.stale</c> (count of new lines).
/// </summary>
public sealed partial class HandoffDesk(Database database, WorkingTime workingTime, HandoffOptions options, TimeProvider clock)
{
    /// <summary>Bot with fence 0 when the conversation is unknown.</summary>
    public async Task<HolderState> HolderOfAsync(string conversationId, CancellationToken cancellationToken) =>
        await FindHolderAsync(conversationId, cancellationToken) ?? new(conversationId, Holder.Bot, 0, null, null, null);

    /// <summary>Null when the conversation is unknown: then no case was opened in it either.</summary>
    public Task<HolderState?> FindHolderAsync(string conversationId, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
            await db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == conversationId, cancellationToken) is { } conversation
                ? await StateAsync(db, conversation, cancellationToken)
                : null, cancellationToken);

    /// <summary>How the conversation is reached; null when it is unknown.</summary>
    public Task<ConversationAddress?> AddressOfAsync(string conversationId, CancellationToken cancellationToken) =>
        database.ReadAsync(async db => (await db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == conversationId, cancellationToken))?.Address, cancellationToken);

    /// <summary>bot -> queue. Asking again while waiting or held changes nothing. The state says what to tell the person who waits.</summary>
    public Task<Result<HolderState>> RequestPersonAsync(string conversationId, CaseRef which, CancellationToken cancellationToken) =>
        WriteAsync<HolderState>(which, async (db, writer) =>
        {
            if (await db.Set<Conversation>().FindAsync([conversationId], cancellationToken) is not { } conversation)
            {
                return new Problem("handoff.no_conversation");
            }

            if (conversation.Holder == Holder.Bot && writer.Case.IsClosed)
            {
                // Nobody takes what is closed; whoever asks for a person about it has it opened again.
                var from = writer.Case.Status.ToString();
                writer.Case.ComeBack(writer.Now, workingTime.Add(writer.Now, workingTime.FullDay));
                await writer.RecordAsync("case.reopened", null, from, writer.Case.Status.ToString());
            }

            if (conversation.Holder == Holder.Bot)
            {
                conversation.TalkAbout(writer.Case.Id, writer.Case.ContactId);
                writer.Case.SeenIn(conversationId);
                conversation.Queue();
                var by = AnswerBy(workingTime, options, writer.Now);
                writer.Case.AwaitPerson(writer.Now, by);
                await writer.RecordAsync("handoff.queued", null, nameof(Holder.Bot), nameof(Holder.Queue), new Dictionary<string, string> { ["by"] = Moment(by) });
                await writer.PingAsync(PingReason.Waiting);
                // The turn in which the person asked answers him; the row says nothing more.
                writer.AnnounceHolder(conversation, null, null);
            }

            return await StateAsync(db, conversation, cancellationToken);
        }, cancellationToken);

    /// <summary>queue -> bot, by the person's own wish. Refused while a specialist holds.</summary>
    public Task<Result<HolderState>> LeaveQueueAsync(string conversationId, CancellationToken cancellationToken) =>
        database.WriteAsync<HolderState>(async db =>
        {
            if (await db.Set<Conversation>().FindAsync([conversationId], cancellationToken) is not { CaseId: { } caseId } conversation)
            {
                return new Problem("handoff.no_conversation");
            }

            var writer = (await CaseWriter.FindAsync(db, caseId, clock.GetUtcNow(), cancellationToken))!;
            if (conversation.Holder == Holder.Specialist)
            {
                return await HeldByOtherAsync(writer, conversation.SpecialistId);
            }

            if (conversation.Holder == Holder.Queue)
            {
                conversation.GiveToBot();
                writer.Case.LeaveQueue();
                await writer.RecordAsync("handoff.left_queue", null, nameof(Holder.Queue), nameof(Holder.Bot));
                writer.AnnounceHolder(conversation, null, null);
            }

            return await StateAsync(db, conversation, cancellationToken);
        }, cancellationToken);

    private Task<Result<T>> WriteAsync<T>(CaseRef which, Func<FrontDoorDb, CaseWriter, Task<Result<T>>> act, CancellationToken cancellationToken) =>
        database.WriteAsync<T>(async db =>
            await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is { } writer
                ? await act(db, writer)
                : CaseWriter.NotFound, cancellationToken);

    private Task<Result<T>> WriteAsync<T>(Guid caseId, Reader reader, Func<FrontDoorDb, CaseWriter, Task<Result<T>>> act, CancellationToken cancellationToken) =>
        database.WriteAsync<T>(async db =>
            await CaseWriter.FindForAsync(db, caseId, reader, clock.GetUtcNow(), cancellationToken) is { } writer
                ? await act(db, writer)
                : CaseWriter.NotFound, cancellationToken);

    private static async Task<Problem> HeldByOtherAsync(CaseWriter writer, Guid? holder) =>
        new("handoff.held_by_other", "name", await writer.NameAsync(holder) ?? "");

    private static async Task<HolderState> StateAsync(FrontDoorDb db, Conversation conversation, CancellationToken cancellationToken)
    {
        var name = conversation.SpecialistId is { } id ? (await db.Set<Specialist>().FindAsync([id], cancellationToken))?.Name : null;
        return new HolderState(conversation.Id, conversation.Holder, conversation.Fence, conversation.CaseId, conversation.SpecialistId, name,
            conversation.Holder == Holder.Queue ? await WaitingAsync(db, conversation, cancellationToken) : null);
    }
}
