using FrontDoor.Bot.Conversations;

namespace FrontDoor.Bot.Telemetry;

/// <summary>The conversation store with a clock beside it.</summary>
internal sealed class MeasuredStore(IConversationStore store, Measures measures) : IConversationStore, IAsyncDisposable
{
    public async Task<StoredDocument?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        using var measurement = measures.Store("find");
        return await store.FindAsync(conversationId, cancellationToken);
    }

    public async Task<CommitOutcome> CommitAsync(ConversationCommit commit, CancellationToken cancellationToken)
    {
        using var measurement = measures.Store("commit");
        return await store.CommitAsync(commit, cancellationToken);
    }

    public async Task<IReadOnlyList<long>> AppendAsync(string conversationId, IReadOnlyList<NewLine> lines, CancellationToken cancellationToken)
    {
        using var measurement = measures.Store("append");
        return await store.AppendAsync(conversationId, lines, cancellationToken);
    }

    public async Task<IReadOnlyList<LogLine>> ReadLogAsync(string conversationId, long after, int max, CancellationToken cancellationToken)
    {
        using var measurement = measures.Store("read");
        return await store.ReadLogAsync(conversationId, after, max, cancellationToken);
    }

    public Task<long> LastNumberAsync(string conversationId, CancellationToken cancellationToken) => store.LastNumberAsync(conversationId, cancellationToken);

    public Task<IReadOnlyList<string>> UndeliveredAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) => store.UndeliveredAsync(before, max, cancellationToken);

    public Task<int> ExpireAsync(DateTimeOffset lastMessageBefore, int max, CancellationToken cancellationToken) => store.ExpireAsync(lastMessageBefore, max, cancellationToken);

    public IDisposable Subscribe(string conversationId, Action appended) => store.Subscribe(conversationId, appended);

    public ValueTask DisposeAsync() => store is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
}
