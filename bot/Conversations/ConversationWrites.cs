using Microsoft.Data.Sqlite;

namespace FrontDoor.Bot.Conversations;

/// <summary>What is written, inside a transaction that <see cref="ConversationWriter"/> opens and commits. Sees what earlier writes of the same group did.</summary>
internal sealed class ConversationWrites(SqliteConnection connection) : IDisposable
{
    private readonly Statement find = new(connection, "SELECT id, version, last_number FROM conversation WHERE name = @1", 1);
    private readonly Statement create = new(connection, "INSERT INTO conversation (name, version, last_message_at, last_number) VALUES (@1, 0, @2, 0) RETURNING id", 2);
    private readonly Statement write = new(connection, "UPDATE conversation SET version = @2, json = @3, undelivered_since = @4, last_message_at = max(last_message_at, @5), last_number = @6 WHERE id = @1", 6);
    private readonly Statement touch = new(connection, "UPDATE conversation SET last_message_at = max(last_message_at, @2), last_number = @3 WHERE id = @1", 3);
    private readonly Statement known = new(connection, "SELECT number FROM line WHERE conversation = @1 AND key = @2", 2);
    private readonly Statement append = new(connection, "INSERT INTO line (conversation, number, key, json, at) VALUES (@1, @2, @3, @4, @5)", 5);
    private readonly Statement old = new(connection, "SELECT id FROM conversation WHERE last_message_at < @1 LIMIT @2", 2);
    private readonly Statement removeLines = new(connection, "DELETE FROM line WHERE conversation = @1", 1);
    private readonly Statement remove = new(connection, "DELETE FROM conversation WHERE id = @1", 1);

    public CommitOutcome Commit(ConversationCommit commit)
    {
        var row = Find(commit.ConversationId);
        if (row.Version != commit.ExpectedVersion)
        {
            return new(false, []);
        }

        var id = row.Id ?? Create(commit.ConversationId, commit.LastMessageAt);
        var last = row.LastNumber;
        var numbers = AppendLines(id, ref last, commit.Lines);
        write.Run(id, row.Version + 1, commit.Json, commit.UndeliveredSince?.UtcTicks, commit.LastMessageAt.UtcTicks, last);
        return new(true, numbers);
    }

    public IReadOnlyList<long> Append(string conversationId, IReadOnlyList<NewLine> lines)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var row = Find(conversationId);
        var id = row.Id ?? Create(conversationId, lines[0].At);
        var last = row.LastNumber;
        var numbers = AppendLines(id, ref last, lines);
        touch.Run(id, lines.Max(line => line.At.UtcTicks), last);
        return numbers;
    }

    public int Expire(DateTimeOffset lastMessageBefore, int max)
    {
        var ids = new List<long>();
        using (var reader = old.Read(lastMessageBefore.UtcTicks, max))
        {
            while (reader.Read())
            {
                ids.Add(reader.GetInt64(0));
            }
        }

        foreach (var id in ids)
        {
            removeLines.Run(id);
            remove.Run(id);
        }

        return ids.Count;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { find, create, write, touch, known, append, old, removeLines, remove })
        {
            statement.Dispose();
        }
    }

    private (long? Id, long Version, long LastNumber) Find(string conversationId)
    {
        using var reader = find.Read(conversationId);
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)) : (null, 0, 0);
    }

    private long Create(string conversationId, DateTimeOffset at)
    {
        using var reader = create.Read(conversationId, at.UtcTicks);
        reader.Read();
        return reader.GetInt64(0);
    }

    private long[] AppendLines(long id, ref long last, IReadOnlyList<NewLine> lines)
    {
        var numbers = new long[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (KnownNumber(id, line.Key) is { } first)
            {
                numbers[i] = first;
                continue;
            }

            numbers[i] = ++last;
            append.Run(id, last, line.Key, line.Json, line.At.UtcTicks);
        }

        return numbers;
    }

    private long? KnownNumber(long id, string key)
    {
        using var reader = known.Read(id, key);
        return reader.Read() ? reader.GetInt64(0) : null;
    }
}
