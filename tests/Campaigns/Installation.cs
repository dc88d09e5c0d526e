using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Conversations;
using FrontDoor.Tests.Road;
using FrontDoor.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Campaigns;

/// <summary>Hosts with the servers that they need, and a view of their database from outside.</summary>
internal sealed class Installation : IAsyncDisposable
{
    /// <summary>Core shows a thread only to who may read its case.</summary>
    private const string Lines = """SELECT COUNT(*) AS "Value" FROM "ThreadEntries" WHERE "Kind" = 'FromEnterprise'""";

    private readonly ServiceProvider services;
    private readonly PostgresServer? postgres;

    private Installation(IReadOnlyList<HostProcess> hosts, RedisServer? redis, PostgresServer? postgres, CoreOptions core)
    {
        (Hosts, Redis, Core, this.postgres) = (hosts, redis, core, postgres);
        services = new ServiceCollection().AddLogging().AddCore(core).BuildServiceProvider();
    }

    public IReadOnlyList<HostProcess> Hosts { get; }

    public RedisServer? Redis { get; }

    /// <summary>Where the hosts keep their cases.</summary>
    public CoreOptions Core { get; }

    public Database Database => services.GetRequiredService<Database>();

    public IFileStore Files => services.GetRequiredService<IFileStore>();

    /// <summary>Core's use cases on the hosts' database, as one more host would have them.</summary>
    public ServiceProvider Services => services;

    /// <param name="settings">Of the hosts, beside those that each has.</param>
    public static async Task<Installation> OneHostAsync(Dictionary<string, string>? settings = null)
    {
        var host = await HostProcess.StartAsync(settings);
        return new([host], null, null, new CoreOptions { DataFolder = host.DataFolder });
    }

    /// <summary>Both servers flush each write to disk before they acknowledge it.</summary>
    public static async Task<Installation> TwoHostsAsync(Dictionary<string, string>? more = null)
    {
        RedisServer.SkipWithout();
        var postgres = await PostgresServer.StartAsync();
        var redis = await RedisServer.StartAsync();
        var database = new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = await postgres.AddDatabaseAsync("campaign") };
        var settings = new Dictionary<string, string>(more ?? [])
        {
            ["ConnectionStrings:Redis"] = redis.Configuration,
            ["Database:Provider"] = nameof(DatabaseProvider.Postgres),
            ["ConnectionStrings:Database"] = database.ConnectionString,
        };
        // One after the other: the first makes the tables.
        var first = await HostProcess.StartAsync(settings);
        var second = await HostProcess.StartAsync(settings);
        return new([first, second], redis, postgres, new CoreOptions { DataFolder = first.DataFolder, Database = database });
    }

    /// <summary>Cases, and lines of enterprises in their threads.</summary>
    public Task<(int Cases, int Lines)> CountAsync() => Database.ReadAsync(
        async db => (await db.Set<Case>().CountAsync(), (int)await db.Database.SqlQueryRaw<long>(Lines).SingleAsync()),
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        foreach (var host in Hosts)
        {
            await host.DisposeAsync();
        }

        if (Redis is not null)
        {
            await Redis.DisposeAsync();
        }

        if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }
    }
}
