using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Storage;

/// <summary>Brings the tables of a context up to this program's version.</summary>
public static class Schema
{
    /// <summary>Throws <see cref="DatabaseTooNewException"/> before it has touched anything.</summary>
    public static async Task MigrateAsync(DbContext db, CancellationToken cancellationToken)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
        {
            throw new DatabaseTooNewException(unknown);
        }

        if (db.Database.IsSqlite())
        {
            // A process killed while migrating leaves EF's lock, and the next start would wait for it for ever. The data folder is ours alone.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
        }

        // Even with nothing to do it would build every migration's model and compare it with this one: a quarter of the whole start. That they agree is tested.
        if (db.Database.GetMigrations().Except(applied).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }
}

/// <summary>A newer version of this program has changed the tables; this one would not understand them.</summary>
/// <param name="what">The migration, or the file and its version.</param>
public sealed class DatabaseTooNewException(string what) : Exception($"The data is newer than this program: {what}.");
