using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff;

/// <summary>
/// Decides who holds a conversation. Each change of holder is one transaction with the case and an outbox row <c>HolderChanged</c>, and raises the fence by one.
/// Problems: <c>case.not_found</c>, <c>handoff.held_by_other</c> (name), <c>handoff.not_holder</c>, <c>handoff.no_conversation</c>, <c>handoff.stale</c> (count of new lines).
/// </summary>
public sealed class HandoffDesk(Database database, TimeProvider clock)
{
    /// <summary>Bot with fence 0 when the conversation is unknown.</summary>
    public Task<HolderState> HolderOfAsync(string conversationId, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var conversation = await db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == conversationId, cancellationToken);
            return conversation is null
                ? new HolderState(conversationId, Holder.Bot, 0, null, null, null)
                : await StateAsync(db, conversation, cancellationToken);
        }, cancellationToken);

    /// <summary>bot -> queue. Asking again while waiting or held changes nothing.</summary>
    public Task<Result<HolderState>> RequestPersonAsync(string conversationId, CaseRef which, CancellationToken cancellationToken) =>
        WriteAsync<HolderState>(which, async (db, writer) =>
        {
            if (await db.Set<Conversation>().FindAsync([conversationId], cancellationToken) is not { } conversation)
            {
                return new Problem("handoff.no_conversation");
            }

            if (conversation.Holder == Holder.Bot)
            {
                conversation.TalkAbout(writer.Case.Id, writer.Case.ContactId);
                writer.Case.SeenIn(conversationId);
                conversation.Queue();
                await writer.RecordAsync("handoff.queued", null, nameof(Holder.Bot), nameof(Holder.Queue));
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
                await writer.RecordAsync("handoff.left_queue", null, nameof(Holder.Queue), nameof(Holder.Bot));
                writer.AnnounceHolder(conversation, null, null);
            }

            return await StateAsync(db, conversation, cancellationToken);
        }, cancellationToken);

    /// <summary>-> specialist; the case becomes his and at least in work. A case without a conversation is taken too; then the state is null.</summary>
    /// <remarks>Also <c>specialist.not_found</c> and <c>case.closed</c>.</remarks>
    public Task<Result<HolderState?>> TakeOverAsync(Guid caseId, Guid specialistId, CancellationToken cancellationToken) =>
        WriteAsync<HolderState?>(caseId, async (db, writer) =>
        {
            var conversation = await writer.ConversationAsync();
            var holder = conversation is null ? writer.Case.SpecialistId : conversation.SpecialistId;
            if (await writer.NameAsync(specialistId) is not { } name)
            {
                return new Problem("specialist.not_found");
            }

            if (holder is not null && holder != specialistId)
            {
                return await HeldByOtherAsync(writer, holder);
            }

            if (writer.Case.Take(specialistId) is { } problem)
            {
                return problem;
            }

            if (holder is null)
            {
                await GiveToAsync(writer, conversation, specialistId, name);
            }

            conversation?.TalkAbout(caseId, writer.Case.ContactId);
            return conversation is null ? (HolderState?)null : await StateAsync(db, conversation, cancellationToken);
        }, cancellationToken);

    /// <summary>A specialist's words: a thread line and an outbox row in one transaction, checked against the holder.</summary>
    /// <param name="replyKey">Made by the page before the first press; a known key sends nothing again.</param>
    /// <param name="seenNumber">The last event number that the writer saw; when enterprise lines above it exist the reply is refused as stale. Null: do not check.</param>
    public Task<Result<Done>> ReplyAsync(Guid caseId, Guid specialistId, string replyKey, string text, IReadOnlyList<FileReference> files, long? seenNumber, CancellationToken cancellationToken) =>
        WriteAsync<Done>(caseId, async (db, writer) =>
        {
            if (await writer.ConversationAsync() is not { } conversation)
            {
                return new Problem("handoff.no_conversation");
            }

            if (await db.Set<ThreadEntry>().AnyAsync(e => e.CaseId == caseId && e.Key == replyKey && e.AuthorId == specialistId, cancellationToken))
            {
                return default(Done);
            }

            if (!conversation.IsHeldBy(specialistId) || conversation.CaseId != caseId)
            {
                return new Problem("handoff.not_holder");
            }

            var unseen = await db.Set<ThreadEntry>().CountAsync(e => e.CaseId == caseId && e.Kind == ThreadEntryKind.FromEnterprise && e.Number > seenNumber, cancellationToken);
            if (unseen > 0)
            {
                return new Problem("handoff.stale", "count", unseen.ToString(CultureInfo.InvariantCulture));
            }

            var name = await writer.NameAsync(specialistId);
            await writer.AddLineAsync(conversation.Id, new ThreadLine(replyKey, ThreadEntryKind.FromSpecialist, writer.Now, text, files, name, specialistId, DeliveryState.Queued));
            writer.Send(OutboxKind.SpecialistMessage, conversation.Id, new OutboxContent { Text = text, Files = files, AuthorName = name, CaseId = caseId, ThreadKey = replyKey });
            return default(Done);
        }, cancellationToken);

    public Task<Result<Done>> AddNoteAsync(Guid caseId, Guid specialistId, string noteKey, string text, CancellationToken cancellationToken) =>
        WriteAsync<Done>(caseId, async (_, writer) =>
        {
            await writer.AddLineAsync(null, new ThreadLine(noteKey, ThreadEntryKind.PrivateNote, writer.Now, text, AuthorName: await writer.NameAsync(specialistId), AuthorId: specialistId));
            return default(Done);
        }, cancellationToken);

    /// <summary>specialist -> bot.</summary>
    /// <param name="digest">What was agreed and what is open; the bot reads it to the person. May be empty.</param>
    public Task<Result<HolderState>> GiveBackAsync(Guid caseId, Guid specialistId, string digest, CancellationToken cancellationToken) =>
        WriteAsync<HolderState>(caseId, async (db, writer) =>
        {
            if (await writer.ConversationAsync() is not { } conversation)
            {
                return new Problem("handoff.no_conversation");
            }

            if (!conversation.IsHeldBy(specialistId))
            {
                return new Problem("handoff.not_holder");
            }

            conversation.GiveToBot();
            var data = new Dictionary<string, string> { ["digest"] = digest, ["specialist"] = await writer.NameAsync(specialistId) ?? "" };
            await writer.RecordAsync("handoff.given_back", specialistId, nameof(Holder.Specialist), nameof(Holder.Bot), data);
            writer.AnnounceHolder(conversation, "handoff.given_back", null, data);
            return await StateAsync(db, conversation, cancellationToken);
        }, cancellationToken);

    /// <summary>To another desk: specialist -> queue there, the case loses its specialist. A case that nobody holds changes its desk only.</summary>
    /// <remarks>Also <c>desk.not_found</c> and <c>case.closed</c>; <c>handoff.not_holder</c> when another specialist holds or has it.</remarks>
    public Task<Result<Done>> TransferAsync(Guid caseId, Guid specialistId, Guid deskId, string note, CancellationToken cancellationToken) =>
        WriteAsync<Done>(caseId, async (db, writer) =>
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

            if ((conversation?.SpecialistId ?? writer.Case.SpecialistId) is { } owner && owner != specialistId)
            {
                return new Problem("handoff.not_holder");
            }

            writer.Case.MoveToDesk(deskId);
            var data = new Dictionary<string, string> { ["desk"] = desk.Name, ["desk_en"] = desk.EnglishName, ["note"] = note };
            await writer.RecordAsync("handoff.transferred", specialistId, from?.Name, desk.Name, data);
            if (conversation is not null && conversation.IsHeldBy(specialistId))
            {
                conversation.Queue();
                writer.AnnounceHolder(conversation, "handoff.transferred", null, new Dictionary<string, string> { ["desk"] = desk.NameIn(conversation.Language) });
            }

            return default(Done);
        }, cancellationToken);

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

    private Task<Result<T>> WriteAsync<T>(CaseRef which, Func<FrontDoorDb, CaseWriter, Task<Result<T>>> act, CancellationToken cancellationToken) =>
        database.WriteAsync<T>(async db =>
            await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is { } writer
                ? await act(db, writer)
                : CaseWriter.NotFound, cancellationToken);

    private static async Task<Problem> HeldByOtherAsync(CaseWriter writer, Guid? holder) =>
        new("handoff.held_by_other", "name", await writer.NameAsync(holder) ?? "");

    private static async Task<HolderState> StateAsync(FrontDoorDb db, Conversation conversation, CancellationToken cancellationToken)
    {
        var name = conversation.SpecialistId is { } id ? (await db.Set<Specialist>().FindAsync([id], cancellationToken))?.Name : null;
        return new HolderState(conversation.Id, conversation.Holder, conversation.Fence, conversation.CaseId, conversation.SpecialistId, name);
    }
}
