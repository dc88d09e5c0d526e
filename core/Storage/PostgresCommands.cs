using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FrontDoor.Core.Storage;

/// <summary>Rows that workers share out among themselves.</summary>
public static class RowClaims
{
    internal const string Tag = "claim";

    /// <summary>The rows are locked until the end of the transaction, and rows that another worker has locked are passed over (PostgreSQL: FOR UPDATE SKIP LOCKED; SQLite has one writer anyway). Last in the query.</summary>
    public static IQueryable<T> Claim<T>(this IQueryable<T> rows) => rows.TagWith(Tag);
}

/// <summary>What every command to PostgreSQL undergoes. Public for the second context on the same database.</summary>
public sealed class PostgresCommands : DbCommandInterceptor
{
    private const string Claimed = $"-- {RowClaims.Tag}";

    public static readonly PostgresCommands Interceptor = new();

    private PostgresCommands() { }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Prepare(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Prepare(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Prepare(command);
        return ValueTask.FromResult(result);
    }

    private static void Prepare(DbCommand command)
    {
        if (command.CommandText.StartsWith(Claimed, StringComparison.Ordinal))
        {
            command.CommandText += "\nFOR UPDATE SKIP LOCKED";
        }

        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text && !IsTaken(text))
            {
                parameter.Value = Taken(text);
            }
        }
    }

    /// <summary>PostgreSQL refuses the character U+0000, and a half of a surrogate pair is no UTF-8 at all; people can send both.</summary>
    private static bool IsTaken(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !IsPairAt(text, ref i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPairAt(string text, ref int i)
    {
        var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
        i += isPair ? 1 : 0;
        return isPair;
    }

    private static string Taken(string text)
    {
        var taken = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            taken.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        }

        return taken.ToString();
    }
}
