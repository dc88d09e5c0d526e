using FrontDoor.Bot;
using FrontDoor.Tests.Host;
using Npgsql;

namespace FrontDoor.Tests.Storage;

/// <summary>A host that cannot reach its stores, or must not touch them, ends with one sentence that names the setting.</summary>
public sealed class StoresAtStart
{
    private const string Nobody = "Host=127.0.0.1;Port=1;Database=x;Username=x";

    [Theory]
    [InlineData("Database:Provider", "Oracle", "", "")]
    [InlineData("ConnectionStrings:Redis", "Postgres", Nobody, "")]
    [InlineData("Database:Provider", "Sqlite", "", "127.0.0.1:1")]
    [InlineData("ConnectionStrings:Database", "Postgres", "", "127.0.0.1:1")]
    [InlineData("ConnectionStrings:Database", "Postgres", "Nonsense=1;Password=secret", "127.0.0.1:1")]
    [InlineData("ConnectionStrings:Database", "Postgres", "Host=127.0.0.1", "127.0.0.1:1")]
    [InlineData("ConnectionStrings:Redis", "Postgres", Nobody, "127.0.0.1:1,nonsense=secret")]
    [InlineData("ConnectionStrings:Redis", "Postgres", Nobody, "127.0.0.1:1,connectTimeout=500,connectRetry=1")]
    public Task A_wrong_setting_is_named(string named, string provider, string database, string redis) =>
        RefusedAsync(named, provider, database, redis);

    [Fact]
    public async Task A_PostgreSQL_that_is_down_a_database_that_is_not_there_and_a_newer_one_are_named()
    {
        var stores = await SharedServers.NewStoresAsync();
        var (database, redis) = (stores["ConnectionStrings:Database"], stores["ConnectionStrings:Redis"]);

        await RefusedAsync("ConnectionStrings:Database", "Postgres", Nobody, redis);
        await RefusedAsync("ConnectionStrings:Database", "Postgres", new NpgsqlConnectionStringBuilder(database) { Database = "nowhere" }.ToString(), redis);

        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')", connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await RefusedAsync("29990101000000_Later", "Postgres", database, redis);
        SharedServers.Close(database);
    }

    private static async Task RefusedAsync(string named, string provider, string database, string redis)
    {
        var problem = await Assert.ThrowsAnyAsync<Exception>(() => TestHost.StartAsync(settings: [("Database:Provider", provider), ("ConnectionStrings:Database", database), ("ConnectionStrings:Redis", redis)]));

        var sentence = StartProblems.Sentence(problem) ?? problem.ToString();
        Assert.Contains(named, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
        Assert.DoesNotContain("secret", sentence, StringComparison.Ordinal);
    }
}
