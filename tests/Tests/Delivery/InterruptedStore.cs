using FrontDoor.Bot.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Delivery;

/// <summary>The real store, with something else that happens right before or after the commit of a certain line: the moment that a race needs.</summary>
internal sealed class InterruptedStore(IConversationStore store, string text, Func<Task>? beforeCommit = null, Func<Task>? afterCommit = null) : IConversationStore, IAsyncDisposable
{
    public Task<StoredDocument?> FindAsync(string conversationId, CancellationToken cancellationToken) => store.FindAsync(conversationId, cancellationToken);

    public async Task<CommitOutcome> CommitAsync(ConversationCommit commit, CancellationToken cancellationToken)
    {
        var isIt = commit.Lines.Any(line => line.Json.Contains($"\"{text}\"", StringComparison.Ordinal));
        await (isIt && beforeCommit is not null ? beforeCommit() : Task.CompletedTask);
        var outcome = await store.CommitAsync(commit, cancellationToken);
        await (isIt && outcome.Committed && afterCommit is not null ? afterCommit() : Task.CompletedTask);
        return outcome;
    }

    /// <summary>Puts itself in the place of the store that is registered.</summary>
    public static void Replace(IServiceCollection services, string text, Func<Task>? beforeCommit = null, Func<Task>? afterCommit = null)
    {
        var store = services.Last(service => service.ServiceType == typeof(IConversationStore));
        services.Remove(store);
        services.AddSingleton<IConversationStore>(provider => new InterruptedStore((IConversationStore)store.ImplementationFactory!(provider), text, beforeCommit, afterCommit));
    }

    public Task<IReadOnlyList<long>> AppendAsync(string conversationId, IReadOnlyList<NewLine> lines, CancellationToken cancellationToken) => store.AppendAsync(conversationId, lines, cancellationToken);

    public Task<IReadOnlyList<LogLine>> ReadLogAsync(string conversationId, long after, int max, CancellationToken cancellationToken) => store.ReadLogAsync(conversationId, after, max, cancellationToken);

    public Task<long> LastNumberAsync(string conversationId, CancellationToken cancellationToken) => store.LastNumberAsync(conversationId, cancellationToken);

    public Task<IReadOnlyList<string>> UndeliveredAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) => store.UndeliveredAsync(before, max, cancellationToken);

    public Task<int> ExpireAsync(DateTimeOffset lastMessageBefore, int max, CancellationToken cancellationToken) => store.ExpireAsync(lastMessageBefore, max, cancellationToken);

    public IDisposable Subscribe(string conversationId, Action appended) => store.Subscribe(conversationId, appended);

    public ValueTask DisposeAsync() => store is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
}
