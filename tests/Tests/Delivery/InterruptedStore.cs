using FrontDoor.Bot.Conversations;

namespace FrontDoor.Tests.Delivery;

/// <summary>The real store, with something else that happens right after the commit of a certain line: the moment that a race needs.</summary>
internal sealed class InterruptedStore(IConversationStore store, string text, Func<Task> afterCommit) : IConversationStore, IAsyncDisposable
{
    public Task<StoredDocument?> FindAsync(string conversationId, CancellationToken cancellationToken) => store.FindAsync(conversationId, cancellationToken);

    public async Task<CommitOutcome> CommitAsync(ConversationCommit commit, CancellationToken cancellationToken)
    {
        var outcome = await store.CommitAsync(commit, cancellationToken);
        if (outcome.Committed && commit.Lines.Any(line => line.Json.Contains($"\"{text}\"", StringComparison.Ordinal)))
        {
            await afterCommit();
        }

        return outcome;
    }

    public Task<IReadOnlyList<long>> AppendAsync(string conversationId, IReadOnlyList<NewLine> lines, CancellationToken cancellationToken) => store.AppendAsync(conversationId, lines, cancellationToken);

    public Task<IReadOnlyList<LogLine>> ReadLogAsync(string conversationId, long after, int max, CancellationToken cancellationToken) => store.ReadLogAsync(conversationId, after, max, cancellationToken);

    public Task<long> LastNumberAsync(string conversationId, CancellationToken cancellationToken) => store.LastNumberAsync(conversationId, cancellationToken);

    public Task<IReadOnlyList<string>> UndeliveredAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) => store.UndeliveredAsync(before, max, cancellationToken);

    public Task<int> ExpireAsync(DateTimeOffset lastMessageBefore, int max, CancellationToken cancellationToken) => store.ExpireAsync(lastMessageBefore, max, cancellationToken);

    public IDisposable Subscribe(string conversationId, Action appended) => store.Subscribe(conversationId, appended);

    public ValueTask DisposeAsync() => store is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
}
