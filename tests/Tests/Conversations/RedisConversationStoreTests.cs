using FrontDoor.Bot.Conversations;

namespace FrontDoor.Tests.Conversations;

public sealed class RedisConversationStoreTests : ConversationStoreContract
{
    private RedisServer? server;
    private RedisConversationStore? store;

    protected override IConversationStore Store => store!;

    public override async ValueTask InitializeAsync()
    {
        server = await RedisServer.StartAsync();
        store = RedisConversationStore.Open(server.Configuration, TimeProvider.System);
    }

    public override async ValueTask DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Subscriber_on_another_host_hears_of_an_append()
    {
        await using var other = RedisConversationStore.Open(server!.Configuration, TimeProvider.System);
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = other.Subscribe("c", () => heard.TrySetResult());

        await Store.AppendAsync("c", [new("a", "{}", default)], TestContext.Current.CancellationToken);

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    protected override async Task ReopenAsync()
    {
        await store!.DisposeAsync();
        store = RedisConversationStore.Open(server!.Configuration, TimeProvider.System);
    }
}
