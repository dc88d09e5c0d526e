using Microsoft.Data.Sqlite;

namespace FrontDoor.Bot.Conversations;

/// <summary>A connection for reading with its prepared statements; rented from <see cref="SqliteConversationStore"/>.</summary>
internal sealed class ConversationReads : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Statement find, log, last, undelivered;

    public ConversationReads(string path)
    {
        connection = ConversationSchema.Open(path);
        find = new(connection, "SELECT version, json, last_number FROM conversation WHERE name = @1 AND version > 0", 1);
        log = new(connection, "SELECT number, key, json, at FROM line WHERE conversation = (SELECT id FROM conversation WHERE name = @1) AND number > @2 ORDER BY number LIMIT @3", 3);
        last = new(connection, "SELECT last_number FROM conversation WHERE name = @1", 1);
        undelivered = new(connection, "SELECT name FROM conversation WHERE undelivered_since IS NOT NULL AND undelivered_since < @1 ORDER BY undelivered_since LIMIT @2", 2);
    }

    public StoredDocument? Find(string conversationId)
    {
        using var reader = find.Read(conversationId);
        return reader.Read() ? new(conversationId, reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2)) : null;
    }

    public List<LogLine> Log(string conversationId, long after, int max)
    {
        var lines = new List<LogLine>();
        using var reader = log.Read(conversationId, after, max);
        while (reader.Read())
        {
            lines.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), new DateTimeOffset(reader.GetInt64(3), TimeSpan.Zero)));
        }

        return lines;
    }

    public long LastNumber(string conversationId)
    {
        using var reader = last.Read(conversationId);
        return reader.Read() ? reader.GetInt64(0) : 0;
    }

    public List<string> Undelivered(DateTimeOffset before, int max)
    {
        var names = new List<string>();
        using var reader = undelivered.Read(before.UtcTicks, max);
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    public void Dispose()
    {
        find.Dispose();
        log.Dispose();
        last.Dispose();
        undelivered.Dispose();
        connection.Dispose();
    }
}
