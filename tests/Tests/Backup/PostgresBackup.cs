using FrontDoor.Bot.Commands;
using FrontDoor.Tests.Storage;
using Npgsql;
using DatabaseProvider = FrontDoor.Core.Storage.DatabaseProvider;

namespace FrontDoor.Tests.Backup;

/// <summary>The commands where cases are in PostgreSQL, on a real server.</summary>
public sealed class PostgresBackup : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("front-door-backup-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Dump_is_restored_into_an_empty_database_and_only_there()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pg_dump"), "pg_dump is not installed; tests/run installs it with PostgreSQL.");
        await using var server = await PostgresServer.StartAsync(isDurable: false);
        var kept = await server.AddDatabaseAsync("kept");
        await RunAsync(kept, "CREATE TABLE words (word text PRIMARY KEY); INSERT INTO words VALUES ('尾款')");
        Directory.CreateDirectory(Path.Combine(folder, "data"));

        Assert.Equal(0, (await CommandAsync("backup", kept, "data")).Code);
        Assert.Equal(0, (await CommandAsync("verify", kept, "data")).Code);
        var restored = await server.AddDatabaseAsync("restored");
        var (code, said) = await CommandAsync("restore", restored, "restored");

        Assert.True(code == 0, said);
        Assert.Equal("尾款", await RunAsync(restored, "SELECT word FROM words"));
        Assert.Equal(1, (await CommandAsync("restore", restored, "again")).Code);
        Assert.Equal(1, (await CommandAsync("restore", null, "third")).Code);
    }

    [Fact]
    public async Task Altered_history_is_named_on_the_running_database()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pg_dump"), "pg_dump is not installed; tests/run installs it with PostgreSQL.");
        await using var server = await PostgresServer.StartAsync(isDurable: false);
        var kept = await server.AddDatabaseAsync("kept");
        await OneCase.OpenAsync(new() { DataFolder = Path.Combine(folder, "data"), Database = new() { Provider = DatabaseProvider.Postgres, ConnectionString = kept } });

        var (whole, said) = await LiveAsync(kept);
        await RunAsync(kept, "UPDATE \"Changes\" SET \"Action\" = 'case.closed'");
        var (altered, named) = await LiveAsync(kept);

        Assert.True(whole == 0, said);
        Assert.Contains("1 cases", said, StringComparison.Ordinal);
        Assert.Equal(1, altered);
        Assert.Contains("history row altered", named, StringComparison.Ordinal);
    }

    private async Task<(int? Code, string Said)> LiveAsync(string server)
    {
        await using var output = new StringWriter();
        var code = await CommandLine.TryRunAsync(["verify", $"--Data:Folder={Path.Combine(folder, "data")}", "--Database:Provider=Postgres", $"--ConnectionStrings:Database={server}"], output);
        return (code, output.ToString());
    }

    private async Task<(int? Code, string Said)> CommandAsync(string command, string? server, string data)
    {
        await using var output = new StringWriter();
        string[] where = server is null ? [] : ["--Database:Provider=Postgres", $"--ConnectionStrings:Database={server}"];
        var code = await CommandLine.TryRunAsync([command, Path.Combine(folder, "kept"), $"--Data:Folder={Path.Combine(folder, data)}", .. where], output);
        return (code, output.ToString());
    }

    private static async Task<object?> RunAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
