using System.Collections.Concurrent;

namespace FrontDoor.Bot.Conversations;

/// <summary>Conversation documents and logs of one host in one SQLite file. Reads see every commit that was reported.</summary>
public sealed class SqliteConversationStore : IConversationStore, IAsyncDisposable
{
    private readonly string path;
    private readonly ConversationWriter writer;
    private readonly ConcurrentBag<ConversationReads> readers = [];
    private readonly LogSubscriptions subscriptions = new();

    /// <param name="path">The file; created when missing. Its folder exists.</param>
    /// <param name="failed">Told once when nothing can be written any more: the host is of no use then.</param>
    public SqliteConversationStore(string path, Action<Exception>? failed = null)
    {
        this.path = path;
        writer = new(path, failed ?? (_ => { }));
    }

    public Task<StoredDocument?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        ReadAsync(reads => reads.Find(conversationId), cancellationToken);

    public async Task<CommitOutcome> CommitAsync(ConversationCommit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var outcome = await writer.WriteAsync(writes => writes.Commit(commit));
        if (outcome.Committed && commit.Lines.Count > 0)
        {
            subscriptions.Tell(commit.ConversationId);
        }

        return outcome;
    }

    public async Task<IReadOnlyList<long>> AppendAsync(string conversationId, IReadOnlyList<NewLine> lines, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var numbers = await writer.WriteAsync(writes => writes.Append(conversationId, lines));
        if (lines.Count > 0)
        {
            subscriptions.Tell(conversationId);
        }

        return numbers;
    }

    public async Task<IReadOnlyList<LogLine>> ReadLogAsync(string conversationId, long after, int max, CancellationToken cancellationToken) =>
        await ReadAsync(reads => reads.Log(conversationId, after, max), cancellationToken);

    public Task<long> LastNumberAsync(string conversationId, CancellationToken cancellationToken) =>
        ReadAsync(reads => reads.LastNumber(conversationId), cancellationToken);

    public async Task<IReadOnlyList<string>> UndeliveredAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        await ReadAsync(reads => reads.Undelivered(before, max), cancellationToken);

    public Task<int> ExpireAsync(DateTimeOffset lastMessageBefore, int max, CancellationToken cancellationToken) =>
        writer.WriteAsync(writes => writes.Expire(lastMessageBefore, max));

    public IDisposable Subscribe(string conversationId, Action appended) => subscriptions.Add(conversationId, appended);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        while (readers.TryTake(out var reads))
        {
            reads.Dispose();
        }
    }

    // SQLite has no asynchronous reads; these take microseconds and run where they are called.
    private Task<T> ReadAsync<T>(Func<ConversationReads, T> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var reads = readers.TryTake(out var pooled) ? pooled : new ConversationReads(path);
        try
        {
            return Task.FromResult(read(reads));
        }
        finally
        {
            readers.Add(reads);
        }
    }
}
