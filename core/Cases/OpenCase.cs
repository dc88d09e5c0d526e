using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>Opens a case, or finds it: an open under a known key becomes an amendment.</summary>
public sealed class OpenCase(Database database, TimeProvider clock)
{
    public Task<Result<OpenedCase>> RunAsync(OpenCaseRequest request, CancellationToken cancellationToken) => throw new NotImplementedException($"{database} {clock}");
}

/// <param name="OpeningKey">Exists before the act runs; unique: the draft's id (conversation id and ordinal), or an id that a console form made when it was opened.</param>
/// <param name="Conversation">The chat in which it began; null for a case recorded from a call, visit or at the counter.</param>
/// <param name="RecordedBy">The specialist who entered it; null when the enterprise did.</param>
/// <param name="DeskKey">Null: by kind (payment recovery goes to <c>legal</c>).</param>
/// <param name="IsComplete">False while the intake goes on ("unfinished").</param>
/// <param name="Transcript">What was said so far, copied into the thread under the keys of its lines.</param>
public sealed record OpenCaseRequest(
    string OpeningKey,
    CaseKind Kind,
    CaseSource Source,
    CasePayload Payload,
    ContactDetails Contact,
    ConversationAddress? Conversation = null,
    Guid? RecordedBy = null,
    string? DeskKey = null,
    bool Urgent = false,
    bool IsComplete = false,
    IReadOnlyList<ThreadLine>? Transcript = null);

/// <param name="LinkToken">The secret part of the contact's personal link; the same each time the case is opened again under its key.</param>
public sealed record OpenedCase(Guid CaseId, string Number, string LinkToken, Guid ContactId, bool WasOpen);
