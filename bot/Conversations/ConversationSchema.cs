using FrontDoor.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FrontDoor.Bot.Conversations;

/// <summary>The file of the SQLite conversation store. Ordinary rowid tables: documents are too large for WITHOUT ROWID to pay.</summary>
internal static class ConversationSchema
{
    /// <summary>Rises when the tables change.</summary>
    private const long Version = 1;

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS conversation (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL,
            json TEXT,
            undelivered_since INTEGER,
            last_message_at INTEGER NOT NULL,
            last_number INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS conversation_undelivered ON conversation (undelivered_since) WHERE undelivered_since IS NOT NULL;
        CREATE INDEX IF NOT EXISTS conversation_last_message ON conversation (last_message_at);
        CREATE TABLE IF NOT EXISTS line (
            conversation INTEGER NOT NULL,
            number INTEGER NOT NULL,
            key TEXT NOT NULL,
            json TEXT NOT NULL,
            at INTEGER NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS line_number ON line (conversation, number);
        CREATE UNIQUE INDEX IF NOT EXISTS line_key ON line (conversation, key);
        PRAGMA user_version = 1;
        """;

    /// <summary>Opens the file as the store needs it. FULL: an acknowledged turn survives the loss of power; grouped commits make that cheap.</summary>
    public static SqliteConnection Open(string path)
    {
        // The store pools connections itself, together with their prepared statements.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        return connection;
    }

    /// <summary>Throws <see cref="DatabaseTooNewException"/>.</summary>
    public static void Create(SqliteConnection connection)
    {
        using var version = connection.CreateCommand();
        version.CommandText = "PRAGMA user_version";
        if (version.ExecuteScalar() is long stored and > Version)
        {
            throw new DatabaseTooNewException($"conversations.db, version {stored}");
        }

        Execute(connection, Tables);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
