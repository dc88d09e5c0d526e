using System.Collections.Concurrent;
using System.Reflection;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Conversations;
using FrontDoor.Tests.Storage;
using FrontDoor.Tests.Structure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(SharedServers))]

namespace FrontDoor.Tests.Storage;

/// <summary>One PostgreSQL and one Redis for all tests of a run that kill neither, started when the first of them asks. Each test has a database of its own, copied from one that is migrated already.</summary>
public sealed class SharedServers : IAsyncDisposable
{
    private const string Template = "migrated";
    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> ByFolder = new();
    private static readonly SemaphoreSlim Copying = new(1, 1);
    private static readonly Lock Starting = new();
    private static Task<PostgresServer>? postgres;
    private static Task<RedisServer>? redis;
    private static int databases;

    /// <summary>The test runs on PostgreSQL and Redis: its class says <see cref="OnPostgresAttribute"/>.</summary>
    public static bool AreAsked => Asked is not null;

    /// <summary>Settings of a host in this test; empty for one on SQLite. The same folder gets the same stores again.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> SettingsAsync(string folder)
    {
        if (Asked is not { } asked)
        {
            return new Dictionary<string, string>();
        }

        if (asked.OnlyInLongRuns)
        {
            LongRun.SkipWithout();
        }

        if (!ByFolder.TryGetValue(folder, out var settings))
        {
            settings = await NewStoresAsync();
            ByFolder[folder] = settings;
        }

        return settings;
    }

    /// <summary>The database of a test without a host.</summary>
    public static async Task<DatabaseOptions> DatabaseAsync() => AreAsked ? new() { Provider = DatabaseProvider.Postgres, ConnectionString = await NewDatabaseAsync() } : new();

    /// <summary>Settings that name an empty database and an empty part of a Redis. Skips the test where one of the servers is missing.</summary>
    public static async Task<Dictionary<string, string>> NewStoresAsync()
    {
        RedisServer.SkipWithout();
        var database = await NewDatabaseAsync();
        return new()
        {
            ["Database:Provider"] = "Postgres",
            ["ConnectionStrings:Database"] = database,
            ["ConnectionStrings:Redis"] = $"{(await RedisAsync()).Configuration},defaultDatabase={Interlocked.Increment(ref databases) % RedisServer.Databases}",
        };
    }

    /// <summary>Its connections are closed; the servers end with the run.</summary>
    public static void Forget(string folder)
    {
        if (ByFolder.TryRemove(folder, out var settings))
        {
            Close(settings["ConnectionStrings:Database"]);
        }
    }

    public static void Close(string connectionString)
    {
        if (connectionString.Length > 0)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
        {
            await (await postgres).DisposeAsync();
        }

        if (redis is not null)
        {
            await (await redis).DisposeAsync();
        }
    }

    private static OnPostgresAttribute? Asked => (TestContext.Current.TestClass as IXunitTestClass)?.Class.GetCustomAttribute<OnPostgresAttribute>(inherit: false);

    private static Task<PostgresServer> PostgresAsync()
    {
        lock (Starting)
        {
            return postgres ??= StartPostgresAsync();
        }
    }

    private static Task<RedisServer> RedisAsync()
    {
        lock (Starting)
        {
            return redis ??= RedisServer.StartAsync(isDurable: false);
        }
    }

    private static async Task<string> NewDatabaseAsync()
    {
        PostgresServer.SkipWithout();
        var server = await PostgresAsync();
        await Copying.WaitAsync();
        try
        {
            return await server.AddDatabaseAsync($"test{Interlocked.Increment(ref databases)}", Template);
        }
        finally
        {
            Copying.Release();
        }
    }

    private static async Task<PostgresServer> StartPostgresAsync()
    {
        var server = await PostgresServer.StartAsync(isDurable: false);
        var database = new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = await server.AddDatabaseAsync(Template) };
        var folder = Directory.CreateTempSubdirectory("frontdoor-").FullName;
        var services = new ServiceCollection().AddLogging();
        services.AddCore(new CoreOptions { DataFolder = folder, Database = database }).AddSignInStore(database, folder);
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<OpenDatabase>().RunAsync(CancellationToken.None);
            await using var scope = provider.CreateAsyncScope();
            await Schema.MigrateAsync(scope.ServiceProvider.GetRequiredService<SignInDb>(), CancellationToken.None);
        }

        Close(database.ConnectionString);
        Directory.Delete(folder, recursive: true);
        return server;
    }
}
