using FrontDoor.Core;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Conversations;
using FrontDoor.Tests.Road;
using PostgresServer = FrontDoor.Tests.Storage.PostgresServer;

namespace FrontDoor.Benchmarks.Processes;

/// <summary>The servers that a host needs for one kind of store, as durable as acknowledged turns need them, and the settings with which it finds them. SQLite needs none: its CPU is the host's own.</summary>
internal sealed class StoreServers : IAsyncDisposable
{
    private RedisServer? redis;
    private PostgresServer? postgres;
    private DatabaseOptions database = new();

    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Process ids, for their CPU.</summary>
    public IReadOnlyList<int> Ids => redis is null || postgres is null ? [] : [redis.Id, postgres.Id];

    public static async Task<StoreServers> StartAsync(string store)
    {
        var servers = new StoreServers();
        if (store == "redis")
        {
            servers.redis = await RedisServer.StartAsync();
            servers.postgres = await PostgresServer.StartAsync();
            servers.database = new() { Provider = DatabaseProvider.Postgres, ConnectionString = await servers.postgres.AddDatabaseAsync("turns") };
            servers.Settings["ConnectionStrings:Redis"] = servers.redis.Configuration;
            servers.Settings["Database:Provider"] = servers.database.Provider.ToString();
            servers.Settings["ConnectionStrings:Database"] = servers.database.ConnectionString;
        }

        return servers;
    }

    /// <summary>The cases of a host on these servers.</summary>
    public CoreOptions CoreOf(HostProcess host) => new() { DataFolder = host.DataFolder, Database = database };

    public async ValueTask DisposeAsync()
    {
        if (redis is not null)
        {
            await redis.DisposeAsync();
        }

        if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }
    }
}
