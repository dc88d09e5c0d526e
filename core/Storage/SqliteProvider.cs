using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FrontDoor.Core.Storage;

/// <summary>All that is SQLite's own; another server brings its own page like this one.</summary>
internal static class SqliteProvider
{
    private const int UniqueKey = 2067;
    private const int PrimaryKey = 1555;
    private static readonly SyncEveryCommit Interceptor = new();

    public static void Configure(DbContextOptionsBuilder options, string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 };
        options.UseSqlite(connection.ToString()).AddInterceptors(Interceptor);
    }

    public static bool IsKeyTaken(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueKey or PrimaryKey };

    /// <summary>A process killed while migrating leaves EF's lock, and the next start would wait for it for ever.</summary>
    public static async Task PrepareAsync(FrontDoorDb db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
    }

    /// <summary>FULL belongs to the connection, not to the file: an acknowledged commit survives a power cut only with it.</summary>
    private sealed class SyncEveryCommit : DbConnectionInterceptor
    {
        private const string Pragma = "PRAGMA synchronous=FULL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragma;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragma;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
