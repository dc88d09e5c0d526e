using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;

namespace FrontDoor.Core.Outbox;

public enum OutboxKind
{
    /// <summary>Bring the conversation document up to holder and fence; tell the person.</summary>
    HolderChanged,

    /// <summary>A specialist's words, stored as text.</summary>
    SpecialistMessage,

    /// <summary>A sentence of the system (case resolved, ask for a rating ...): a key and data, rendered when claimed in the contact's language.</summary>
    SystemMessage,
}

public enum OutboxState
{
    Queued,
    Leased,
    Sent,
    Failed,

    /// <summary>The process died between sending and recording; never repeated by itself where the channel takes no key.</summary>
    Unknown,
    Cancelled,
}

/// <summary>One thing to send, written in the transaction of its cause. Rows of one conversation go out one at a time in the order of their ids.</summary>
/// <param name="Id">Rising. Also the idempotency key (<see cref="LineKey"/>) in the log of the conversation.</param>
public sealed record OutboxItem(
    long Id,
    OutboxKind Kind,
    ConversationAddress Conversation,
    Guid? CaseId,
    OutboxContent Content,
    int Attempts)
{
    /// <summary>The key of the line that this row becomes in conversation log and thread.</summary>
    public string LineKey => FormattableString.Invariant($"{LinePrefix}{Id}");

    private const string LinePrefix = "outbox:";

    /// <summary>The line is what a row of the outbox says.</summary>
    public static bool IsLineKey(string key) => key.StartsWith(LinePrefix, StringComparison.Ordinal) && !key.AsSpan(LinePrefix.Length).ContainsAnyExceptInRange('0', '9');
}

/// <summary>Members by kind. HolderChanged: Holder, Fence, CaseId, SpecialistName, Key. SpecialistMessage: Text, Files, AuthorName; with Key <c>slot.ask</c> (Data: slot, draft) a question for one field of the case. SystemMessage: Key, Data, Text (a specialist's words quoted).</summary>
public sealed record OutboxContent
{
    public string? Text { get; init; }

    public IReadOnlyList<FileReference> Files { get; init; } = [];

    public string? AuthorName { get; init; }

    /// <summary>Resource key of the sentence, e.g. <c>handoff.taken_over</c>, <c>handoff.given_back</c>, <c>handoff.transferred</c>, <c>case.resolved</c>, <c>case.refused</c>; null says nothing.</summary>
    public string? Key { get; init; }

    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    public Holder? Holder { get; init; }

    public long? Fence { get; init; }

    public Guid? CaseId { get; init; }

    public string? SpecialistName { get; init; }

    /// <summary>The key of the thread line whose delivery state follows this row; null when the row writes no line.</summary>
    public string? ThreadKey { get; init; }
}
