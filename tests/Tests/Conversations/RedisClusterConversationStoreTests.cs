using FrontDoor.Bot.Conversations;
using StackExchange.Redis;

namespace FrontDoor.Tests.Conversations;

/// <summary>A Cluster of one node: it refuses every command whose keys lie in different slots.</summary>
public sealed class RedisClusterConversationStoreTests : ConversationStoreContract
{
    private RedisServer? server;
    private RedisConversationStore? store;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected override IConversationStore Store => store!;

    public override async ValueTask InitializeAsync()
    {
        server = await RedisServer.StartAsync(isDurable: true, "--databases", "1", "--cluster-enabled", "yes", "--cluster-config-file", "nodes.conf");
        await using (var connection = await ConnectionMultiplexer.ConnectAsync(server.Configuration + ",allowAdmin=true"))
        {
            var node = connection.GetServers().First(server => server.IsConnected);
            await node.ExecuteAsync("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
            await Host.TestHost.EventuallyAsync(async () => ((string?)await node.ExecuteAsync("CLUSTER", "INFO"))!.Contains("cluster_state:ok", StringComparison.Ordinal), "the cluster is up");
        }

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

    [Theory]
    [InlineData("directline|a")]
    [InlineData("}directline|a")]
    [InlineData("{}|{a}%7D")]
    [InlineData("emulator|展厅 \n 😀")]
    public async Task Any_id_keeps_its_conversation_in_one_slot_and_is_told_again_as_it_was(string id)
    {
        var heard = 0;
        using var subscription = Store.Subscribe(id, () => heard++);

        Assert.True((await Store.CommitAsync(new(id, 0, "x", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, [new("k", "{}", DateTimeOffset.UnixEpoch)]), Cancel)).Committed);

        Assert.Equal(id, (await Store.FindAsync(id, Cancel))!.ConversationId);
        Assert.Equal([id], await Store.UndeliveredAsync(DateTimeOffset.UnixEpoch.AddSeconds(1), 10, Cancel));
        Assert.Equal(1, heard);
        Assert.Equal(1, await Store.ExpireAsync(DateTimeOffset.UnixEpoch.AddSeconds(1), 10, Cancel));
        Assert.Null(await Store.FindAsync(id, Cancel));
    }

    protected override async Task ReopenAsync()
    {
        await store!.DisposeAsync();
        store = RedisConversationStore.Open(server!.Configuration, TimeProvider.System);
    }
}
