using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace FrontDoor.Core.Storage;

/// <summary>A row of which one act may add many, all of one table. Nothing that the same act adds refers to it.</summary>
internal interface IOneOfMany;

/// <summary>Writes such rows by one statement. EF has a command for each, and the lines of a transcript cost more that way than all else in the opening of its case.</summary>
internal static class ManyRows
{
    /// <summary>Fewer are left to EF.</summary>
    private const int Many = 3;

    /// <summary>SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535.</summary>
    private const int MostAtOnce = 1000;

    /// <summary>Takes the added rows away from EF's own saving; empty when there are few.</summary>
    public static List<EntityEntry<IOneOfMany>> TakeFrom(ChangeTracker tracker)
    {
        var added = tracker.Entries<IOneOfMany>().Where(entry => entry.State == EntityState.Added).ToList();
        if (added.Count < Many)
        {
            return [];
        }

        added.ForEach(entry => entry.State = EntityState.Unchanged);
        return added;
    }

    /// <summary>After the rows to which they refer.</summary>
    public static async Task WriteAsync(DbContext db, List<EntityEntry<IOneOfMany>> rows, CancellationToken cancellationToken)
    {
        foreach (var part in rows.GroupBy(row => row.Metadata).SelectMany(table => table.Chunk(MostAtOnce)))
        {
            await WriteAsync(db, part[0].Metadata, part, cancellationToken);
        }
    }

    private static async Task WriteAsync(DbContext db, IEntityType type, EntityEntry<IOneOfMany>[] rows, CancellationToken cancellationToken)
    {
        var (table, names) = (StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value, db.GetService<ISqlGenerationHelper>());
        var columns = type.GetProperties().ToList();
        var sql = new StringBuilder("INSERT INTO ").Append(names.DelimitIdentifier(table.Name)).Append(" (")
            .AppendJoin(", ", columns.Select(column => names.DelimitIdentifier(column.GetColumnName(table)!))).Append(") VALUES ");
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var parameters = new List<object>(rows.Length * columns.Count);
        foreach (var row in rows)
        {
            sql.Append(parameters.Count == 0 ? "(" : ", (");
            foreach (var column in columns)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"@p{parameters.Count}");
                sql.Append(ReferenceEquals(column, columns[0]) ? "" : ", ").Append(name);
                parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, name, row.CurrentValues[column], column.IsNullable));
            }

            sql.Append(')');
        }

        await db.Database.ExecuteSqlRawAsync(sql.ToString(), parameters, cancellationToken);
    }
}
