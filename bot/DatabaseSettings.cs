using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Storage;
using Npgsql;

namespace FrontDoor.Bot;

/// <summary>Where cases and conversations are kept. One host needs neither PostgreSQL nor Redis; several need both.</summary>
public static class DatabaseSettings
{
    /// <summary>Throws <see cref="SettingsException"/>.</summary>
    public static DatabaseOptions Of(IConfiguration settings)
    {
        var name = settings["Database:Provider"];
        var provider = string.IsNullOrEmpty(name) ? DatabaseProvider.Sqlite
            : Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known
            : throw new SettingsException("Setting Database:Provider must be Sqlite or Postgres.");
        return new() { Provider = provider, ConnectionString = provider == DatabaseProvider.Postgres ? Connection(settings.GetConnectionString("Database")) : "" };
    }

    /// <summary>Redis without PostgreSQL would lose the holder with SQLite's one host, PostgreSQL without Redis the order of turns between hosts. Throws <see cref="SettingsException"/>.</summary>
    public static void CheckBothOrNeither(IConfiguration settings)
    {
        var (isPostgres, hasRedis) = (Of(settings).Provider == DatabaseProvider.Postgres, !string.IsNullOrEmpty(settings.GetConnectionString("Redis")));
        if (hasRedis)
        {
            RedisConnection.Options(settings.GetConnectionString("Redis")!);
        }

        if (isPostgres != hasRedis)
        {
            throw new SettingsException(isPostgres
                ? "Setting Database:Provider is Postgres, so ConnectionStrings:Redis must name a Redis too: conversations and cases are both shared by hosts, or both kept by one."
                : "Setting ConnectionStrings:Redis is given, so Database:Provider must be Postgres with ConnectionStrings:Database: conversations and cases are both shared by hosts, or both kept by one.");
        }
    }

    private static string Connection(string? text)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text);
            // A server that is gone does not answer a cancellation either: waiting its usual two seconds would hold up the refusal.
            connection.CancellationTimeout = connection.CancellationTimeout == new NpgsqlConnectionStringBuilder().CancellationTimeout ? 300 : connection.CancellationTimeout;
            return connection is { Host.Length: > 0, Database.Length: > 0 }
                ? connection.ToString()
                : throw new SettingsException("Setting ConnectionStrings:Database names no host or no database; write for example Host=db;Database=frontdoor;Username=frontdoor;Password=...");
        }
        // Its message would repeat what stands there, and a password may be among it.
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new SettingsException("Setting ConnectionStrings:Database is not a connection string of PostgreSQL; write for example Host=db;Database=frontdoor;Username=frontdoor;Password=...");
        }
    }
}
