using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core;

/// <summary>Makes or migrates the database; the host runs it once before anything else.</summary>
public sealed class OpenDatabase(IDbContextFactory<SqliteFrontDoorDb> contexts, CoreOptions options)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        System.IO.Directory.CreateDirectory(options.DataFolder);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await SqliteProvider.PrepareAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await Desk.AddMissingAsync(db, cancellationToken);
    }
}
