using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FrontDoor.Core.Storage;

/// <summary>All that is PostgreSQL's own. Any number of hosts: read committed, with concurrency tokens and unique keys to tell who was first; the loser runs again.</summary>
internal sealed class PostgresServer(string connectionString) : IDatabaseServer
{
    /// <summary>Any number; the same in every version of this program, so that an old and a new host do not migrate at once.</summary>
    private const long StartLock = 0x46726F6E74446F6F;

    /// <summary>More would only wait for each other's locks, and one host must leave connections to the next.</summary>
    public int WritersAtOnce => 32;

    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(Prepared(connectionString)).AddInterceptors(PostgresCommands.Interceptor);

    /// <summary>Statements that come again are planned once a connection; a pooler that cannot have that is told so in the setting (<c>Max Auto Prepare=0</c>).</summary>
    private static string Prepared(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        // Whatever is not said, the builder has too, as its default.
        var isSaid = connectionString.Replace(" ", "", StringComparison.Ordinal).Contains("MaxAutoPrepare=", StringComparison.OrdinalIgnoreCase);
        connection.MaxAutoPrepare = isSaid ? connection.MaxAutoPrepare : 200;
        return connection.ToString();
    }

    // EF wraps what it holds for transient once more.
    public bool MayRunAgain(Exception problem) => problem switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException lost => lost.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => problem.InnerException is { } inner && MayRunAgain(inner),
    };

    public async Task<IAsyncDisposable> StartAloneAsync(CancellationToken cancellationToken)
    {
        // Not pooled: the lock belongs to the session, and goes with it however the process ends.
        var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ToString());
        try
        {
            await session.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", session) { Parameters = { new() { Value = StartLock } } };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}
