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

    protected override async Task ReopenAsync()
    {
        await store!.DisposeAsync();
        store = RedisConversationStore.Open(server!.Configuration, TimeProvider.System);
    }
}
