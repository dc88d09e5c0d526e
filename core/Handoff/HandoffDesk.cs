using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Handoff;

/// <summary>
/// Decides who holds a conversation. Each change of holder is one transaction with the case and an outbox row <c>HolderChanged</c>, and raises the fence by one.
/// Problems: <c>case.not_found</c>, <c>handoff.held_by_other</c> (name), <c>handoff.not_holder</c>, <c>handoff.no_conversation</c>, <c>handoff.stale</c> (count of new lines).
/// </summary>
public sealed class HandoffDesk(Database database, TimeProvider clock)
{
    /// <summary>Bot with fence 0 when the conversation is unknown.</summary>
    public Task<HolderState> HolderOfAsync(string conversationId, CancellationToken cancellationToken) => throw new NotImplementedException($"{database} {clock}");

    /// <summary>bot -> queue. Asking again while waiting or held changes nothing.</summary>
    public Task<Result<HolderState>> RequestPersonAsync(string conversationId, CaseRef which, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>queue -> bot, by the person's own wish. Refused while a specialist holds.</summary>
    public Task<Result<HolderState>> LeaveQueueAsync(string conversationId, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>-> specialist; the case becomes his and at least in work. A case without a conversation is taken too; then the state is null.</summary>
    public Task<Result<HolderState?>> TakeOverAsync(Guid caseId, Guid specialistId, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>A specialist's words: a thread line and an outbox row in one transaction, checked against the holder.</summary>
    /// <param name="replyKey">Made by the page before the first press; a known key sends nothing again.</param>
    /// <param name="seenNumber">The last event number that the writer saw; when enterprise lines above it exist the reply is refused as stale. Null: do not check.</param>
    public Task<Result<Done>> ReplyAsync(Guid caseId, Guid specialistId, string replyKey, string text, IReadOnlyList<FileReference> files, long? seenNumber, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<Result<Done>> AddNoteAsync(Guid caseId, Guid specialistId, string noteKey, string text, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>specialist -> bot.</summary>
    /// <param name="digest">What was agreed and what is open; the bot reads it to the person. May be empty.</param>
    public Task<Result<HolderState>> GiveBackAsync(Guid caseId, Guid specialistId, string digest, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>To another desk: specialist -> queue there, the case loses its specialist.</summary>
    public Task<Result<Done>> TransferAsync(Guid caseId, Guid specialistId, Guid deskId, string note, CancellationToken cancellationToken) => throw new NotImplementedException();
}
