using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Storage;
using Npgsql;

namespace FrontDoor.Bot.Health;

/// <summary>
/// Asks Redis and PostgreSQL a few times a second whether they are there. When one has been silent for long, requests under way are answered with 503 and not held open until somebody's time-out;
/// their turns go on by themselves, and the same message sent again acts once. With SQLite there is nobody to ask.
/// </summary>
public sealed class StoreWatch(IServiceProvider services, DatabaseOptions database, ILogger<StoreWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Two seconds are promised to the caller.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1.4);

    private volatile CancellationTokenSource lost = new();
    private NpgsqlConnection? postgres;

    /// <summary>Cancelled when a store is lost. Another one after its return: ask for it at the beginning of each request.</summary>
    public CancellationToken Lost => IsNeeded ? lost.Token : CancellationToken.None;

    public bool IsNeeded => database.Provider == DatabaseProvider.Postgres;

    public override void Dispose()
    {
        postgres?.Dispose();
        lost.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (IsNeeded && !stoppingToken.IsCancellationRequested)
        {
            var silent = await Task.WhenAll(IsSilentAsync("Redis", AskRedisAsync), IsSilentAsync("PostgreSQL", AskPostgresAsync));
            if (silent.Any(isSilent => isSilent) != lost.IsCancellationRequested)
            {
                await TurnAsync();
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    private async Task TurnAsync()
    {
        if (!lost.IsCancellationRequested)
        {
            await lost.CancelAsync();
            return;
        }

        logger.LogInformation("Redis and PostgreSQL answer again");
        // The old one is left to those who still hold its token.
        lost = new();
    }

    private async Task<bool> IsSilentAsync(string name, Func<CancellationToken, Task> ask)
    {
        using var patience = new CancellationTokenSource(Silence);
        try
        {
            await ask(patience.Token).WaitAsync(patience.Token);
            return false;
        }
        catch (Exception problem)
        {
            if (!lost.IsCancellationRequested)
            {
                logger.LogError(problem, "{Store} does not answer", name);
            }

            return true;
        }
    }

    private Task AskRedisAsync(CancellationToken cancellationToken) => services.GetRequiredService<RedisConnection>().PingAsync();

    /// <summary>On a connection of its own: the pool may be busy, which is no loss.</summary>
    private async Task AskPostgresAsync(CancellationToken cancellationToken)
    {
        var connection = postgres ?? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ToString());
        postgres = null;
        try
        {
            if (connection.State != System.Data.ConnectionState.Open)
            {
                await connection.OpenAsync(cancellationToken);
            }

            await using var command = new NpgsqlCommand("SELECT 1", connection);
            await command.ExecuteScalarAsync(cancellationToken);
            postgres = connection;
        }
        finally
        {
            if (postgres is null)
            {
                await connection.DisposeAsync();
            }
        }
    }
}
