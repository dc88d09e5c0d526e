using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Mentions;
using FrontDoor.Core.Files;
using FrontDoor.Core.Outbox;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff;

/// <summary>What a specialist writes: to the enterprise, or for colleagues only.</summary>
public sealed partial class HandoffDesk
{
    /// <summary>A specialist's words: a thread line and an outbox row in one transaction, checked against the holder.</summary>
    /// <param name="replyKey">Made by the page before the first press; a known key sends nothing again.</param>
    /// <param name="seenNumber">The last event number that the writer saw; when enterprise lines above it exist the reply is refused as stale. Null: do not check.</param>
    public Task<Result<Done>> ReplyAsync(Guid caseId, Reader reader, string replyKey, string text, IReadOnlyList<FileReference> files, long? seenNumber, CancellationToken cancellationToken) =>
        SayAsync(caseId, reader, replyKey, text, files, seenNumber, null, cancellationToken);

    /// <summary>A card that asks for one field of the case; the answer is read into the case while the specialist goes on holding. Problems as of a reply.</summary>
    /// <param name="slot">Key of a slot of the case's form.</param>
    /// <param name="words">What stands in the thread; the enterprise reads it in its own language.</param>
    public Task<Result<Done>> AskForAsync(Guid caseId, Reader reader, string replyKey, string slot, string words, CancellationToken cancellationToken) =>
        SayAsync(caseId, reader, replyKey, words, [], null, slot, cancellationToken);

    private Task<Result<Done>> SayAsync(Guid caseId, Reader reader, string replyKey, string text, IReadOnlyList<FileReference> files, long? seenNumber, string? slot, CancellationToken cancellationToken) =>
        WriteAsync<Done>(caseId, reader, async (db, writer) =>
        {
            if (await writer.ConversationAsync() is not { } conversation)
            {
                return new Problem("handoff.no_conversation");
            }

            if (await db.Set<ThreadEntry>().AnyAsync(e => e.CaseId == caseId && e.Key == replyKey && e.AuthorId == reader.SpecialistId, cancellationToken))
            {
                return default(Done);
            }

            if (!conversation.IsHeldBy(reader.SpecialistId) || conversation.CaseId != caseId)
            {
                return new Problem("handoff.not_holder");
            }

            var unseen = await db.Set<ThreadEntry>().CountAsync(e => e.CaseId == caseId && e.Kind == ThreadEntryKind.FromEnterprise && e.Number > seenNumber, cancellationToken);
            if (unseen > 0)
            {
                return new Problem("handoff.stale", "count", unseen.ToString(CultureInfo.InvariantCulture));
            }

            var name = await writer.NameAsync(reader.SpecialistId);
            await writer.AddLineAsync(conversation.Id, new ThreadLine(replyKey, ThreadEntryKind.FromSpecialist, writer.Now, text, files, name, reader.SpecialistId, DeliveryState.Queued));
            var content = new OutboxContent { Text = text, Files = files, AuthorName = name, CaseId = caseId, ThreadKey = replyKey };
            writer.Send(OutboxKind.SpecialistMessage, conversation.Id, slot is null ? content : content with { Key = "slot.ask", Data = new Dictionary<string, string> { ["slot"] = slot, ["draft"] = writer.Case.OpeningKey } });
            return default(Done);
        }, cancellationToken);

    /// <summary>For colleagues only; a known key adds nothing. @姓名 calls somebody. Also <c>note.cannot_see</c> (name) when that person may not see the case.</summary>
    public Task<Result<Done>> AddNoteAsync(Guid caseId, Reader reader, string noteKey, string text, CancellationToken cancellationToken) =>
        WriteAsync<Done>(caseId, reader, async (db, writer) =>
        {
            var line = new ThreadLine(noteKey, ThreadEntryKind.PrivateNote, writer.Now, text, AuthorName: await writer.NameAsync(reader.SpecialistId), AuthorId: reader.SpecialistId);
            return await writer.AddLineAsync(null, line) && await MentionColleagues.RunAsync(db, writer, reader, noteKey, text, cancellationToken) is { } problem ? problem : default(Done);
        }, cancellationToken);
}
