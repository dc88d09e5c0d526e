using Microsoft.Data.Sqlite;

namespace FrontDoor.Bot.Commands;

/// <summary>
/// Both SQLite files as they stood at one moment. For that moment both are held against writing (milliseconds), and a reading snapshot of each begins; they are copied from these snapshots while the
/// host goes on. So a backup is what a power cut at that moment would have left, which every start can take up: never a document that is older than its case, or the other way round.
/// </summary>
internal static class SqliteSnapshot
{
    public const string Conversations = "conversations.db";
    public const string Cases = "frontdoor.db";
    private static readonly string[] Names = [Conversations, Cases];

    /// <summary>The names of the files that were made in <paramref name="to"/>.</summary>
    public static IReadOnlyList<string> Take(string from, string to)
    {
        // Conversations may be in Redis, which keeps them by itself.
        var present = Names.Where(name => File.Exists(Path.Combine(from, name))).ToList();
        if (!present.Contains(Cases))
        {
            throw new CommandException($"这里还没有数据 / nothing here yet: {from}");
        }

        var snapshots = present.ConvertAll(name => Open(Path.Combine(from, name)));
        try
        {
            BeginTogether(present.ConvertAll(name => Path.Combine(from, name)), snapshots);
            for (var i = 0; i < present.Count; i++)
            {
                Copy(snapshots[i], Path.Combine(to, present[i]));
            }
        }
        finally
        {
            snapshots.ForEach(snapshot => snapshot.Dispose());
        }

        return present;
    }

    private static void BeginTogether(List<string> files, List<SqliteConnection> snapshots)
    {
        var gates = files.ConvertAll(Open);
        try
        {
            gates.ForEach(gate => Run(gate, "BEGIN IMMEDIATE"));
            // A snapshot begins with the first read, not with BEGIN.
            snapshots.ForEach(snapshot => Run(snapshot, "BEGIN; SELECT count(*) FROM sqlite_master;"));
            gates.ForEach(gate => Run(gate, "ROLLBACK"));
        }
        finally
        {
            gates.ForEach(gate => gate.Dispose());
        }
    }

    private static void Copy(SqliteConnection snapshot, string path)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        copy.Open();
        snapshot.BackupDatabase(copy);
        // One file that can be copied as it is; the host turns it back.
        Run(copy, "PRAGMA journal_mode = DELETE");
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 120 }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
