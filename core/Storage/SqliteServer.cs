using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FrontDoor.Core.Storage;

/// <summary>All that is SQLite's own. One host: the data folder is held, and one act writes at a time.</summary>
internal sealed class SqliteServer : IDatabaseServer
{
    private const int UniqueKey = 2067;
    private const int PrimaryKey = 1555;
    private static readonly SyncEveryCommit Interceptor = new();

    // SQLite has one writer. Waiting for one's turn is in order of arrival; waiting in SQLite's busy handler is a lottery with sleeps.
    public int WritersAtOnce => 1;

    public static void Configure(DbContextOptionsBuilder options, string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 };
        options.UseSqlite(connection.ToString()).AddInterceptors(Interceptor);
    }

    public bool MayRunAgain(Exception problem) =>
        problem is DbUpdateConcurrencyException || problem.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueKey or PrimaryKey };

    public Task<IAsyncDisposable> StartAloneAsync(CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable>(new Alone());

    private sealed class Alone : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
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
