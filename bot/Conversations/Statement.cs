using Microsoft.Data.Sqlite;

namespace FrontDoor.Bot.Conversations;

/// <summary>One prepared statement with its parameters @1, @2 ... Used by one thread at a time.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    public Statement(SqliteConnection connection, string sql, int parameters = 0)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"@{i}"), SqliteType.Text) { Value = DBNull.Value });
        }
    }

    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.Parameters[i];
            parameter.SqliteType = values[i] is string or null ? SqliteType.Text : SqliteType.Integer;
            parameter.Value = values[i] ?? DBNull.Value;
        }
    }
}
