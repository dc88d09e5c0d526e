namespace FrontDoor.Core.Storage;

/// <summary>Section <c>Database</c>, with <c>ConnectionStrings:Database</c>.</summary>
public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; init; }

    /// <summary>As Npgsql reads it; unused with SQLite, which is a file in the data folder.</summary>
    public string ConnectionString { get; init; } = "";
}

public enum DatabaseProvider
{
    /// <summary>A file in the data folder: one host.</summary>
    Sqlite,

    /// <summary>Any number of hosts; conversations are in Redis then.</summary>
    Postgres,
}
