using FrontDoor.Bot.SignIn;
using FrontDoor.Core;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Storage;

public class SchemaTests
{
    [Fact]
    public void No_model_has_changed_since_its_last_migration_on_either_server()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var postgres = new PostgresDesignTime().CreateDbContext([]);
        using var sqliteSignIn = new SqliteSignInDb.DesignTime().CreateDbContext([]);
        using var postgresSignIn = new PostgresSignInDb.DesignTime().CreateDbContext([]);

        Assert.Empty(new DbContext[] { sqlite, postgres, sqliteSignIn, postgresSignIn }.Where(db => db.Database.HasPendingModelChanges()).Select(db => db.GetType().Name));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.Get<Database>().WriteAsync<Done>(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')", CoreRoom.Stop);
            return default(Done);
        }, CoreRoom.Stop);

        var refusal = await Assert.ThrowsAsync<DatabaseTooNewException>(() => room.Get<OpenDatabase>().RunAsync(CoreRoom.Stop));

        Assert.Contains("29990101000000_Later", refusal.Message, StringComparison.Ordinal);
    }
}

public sealed class SqliteSchemaTests
{
    [Fact]
    public async Task Start_goes_on_after_a_kill_while_migrating()
    {
        var folder = Directory.CreateTempSubdirectory("core-").FullName;
        await using (var killed = new SqliteConnection($"Data Source={Path.Combine(folder, "frontdoor.db")};Pooling=False"))
        {
            await killed.OpenAsync(CoreRoom.Stop);
            await using var command = killed.CreateCommand();
            command.CommandText = "CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-23 00:00:00');";
            await command.ExecuteNonQueryAsync(CoreRoom.Stop);
        }

        await using (var services = new ServiceCollection().AddLogging().AddCore(new CoreOptions { DataFolder = folder }).BuildServiceProvider())
        {
            await services.GetRequiredService<OpenDatabase>().RunAsync(CoreRoom.Stop).WaitAsync(TimeSpan.FromSeconds(60), CoreRoom.Stop);

            Assert.NotEmpty(await services.GetRequiredService<Database>().ReadAsync(db => db.Database.GetAppliedMigrationsAsync(CoreRoom.Stop), CoreRoom.Stop));
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
