namespace FrontDoor.Bot.Conversations;

/// <summary>Conversation documents and logs. Every commit is atomic: version check, document and log lines together or not at all.</summary>
public interface IConversationStore
{
    /// <summary>Null when there is no such conversation.</summary>
    Task<StoredDocument?> FindAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Writes the document by compare-and-set and appends the lines whose keys are new, in order, in one atomic step. When the version is not the expected one nothing is written.</summary>
    Task<CommitOutcome> CommitAsync(ConversationCommit commit, CancellationToken cancellationToken);

    /// <summary>Appends lines without touching the document. A known key is a no-op that returns the first number.</summary>
    Task<IReadOnlyList<long>> AppendAsync(string conversationId, IReadOnlyList<NewLine> lines, CancellationToken cancellationToken);

    /// <summary>Lines with a number above <paramref name="after"/>, in order.</summary>
    Task<IReadOnlyList<LogLine>> ReadLogAsync(string conversationId, long after, int max, CancellationToken cancellationToken);

    /// <summary>Number of the last line; 0 when there is none.</summary>
    Task<long> LastNumberAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Conversations whose document says that replies wait for delivery since before the given time.</summary>
    Task<IReadOnlyList<string>> UndeliveredAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Deletes documents and logs whose last message is older; returns how many conversations.</summary>
    Task<int> ExpireAsync(DateTimeOffset lastMessageBefore, int max, CancellationToken cancellationToken);

    /// <summary>Called after each append with the conversation's id, on this host, at once. The handler must return at once and not throw.</summary>
    IDisposable Subscribe(string conversationId, Action appended);
}

/// <param name="Version">Rises by one a commit.</param>
/// <param name="LastNumber">Of the conversation's log when the document was read.</param>
public sealed record StoredDocument(string ConversationId, long Version, string Json, long LastNumber);

/// <param name="ExpectedVersion">0: there must be no document yet.</param>
/// <param name="UndeliveredSince">When the oldest undelivered reply was committed; null when none waits.</param>
public sealed record ConversationCommit(string ConversationId, long ExpectedVersion, string Json, DateTimeOffset? UndeliveredSince, DateTimeOffset LastMessageAt, IReadOnlyList<NewLine> Lines);

/// <summary>A line for the log.</summary>
/// <param name="Key">Unique in the conversation.</param>
/// <param name="Json">The activity without its id; the line's number becomes the id when it is delivered.</param>
public sealed record NewLine(string Key, string Json, DateTimeOffset At);

/// <param name="Number">1, 2, 3 ... in the conversation without gaps.</param>
public sealed record LogLine(long Number, string Key, string Json, DateTimeOffset At);

/// <param name="Committed">False: somebody else committed first; load again.</param>
/// <param name="Numbers">The numbers of the lines, first numbers for known keys.</param>
public sealed record CommitOutcome(bool Committed, IReadOnlyList<long> Numbers);
