using FrontDoor.Core.Cases.Routing;
using FrontDoor.Core.Cases.Search;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Recovery.Templates;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core;

/// <summary>Makes or migrates the database; the host runs it once before anything else.</summary>
public sealed class OpenDatabase
{
    private readonly IDbContextFactory<FrontDoorDb> contexts;
    private readonly IDatabaseServer server;
    private readonly OfficeCalendar calendar;
    private readonly CoreOptions options;

    internal OpenDatabase(IDbContextFactory<FrontDoorDb> contexts, IDatabaseServer server, OfficeCalendar calendar, CoreOptions options) =>
        (this.contexts, this.server, this.calendar, this.options) = (contexts, server, calendar, options);

    /// <summary>Completes when no other host is starting on this database. Dispose when this one has started: until then the others wait.</summary>
    public Task<IAsyncDisposable> StartAloneAsync(CancellationToken cancellationToken) => server.StartAloneAsync(cancellationToken);

    /// <summary>Throws <see cref="DatabaseTooNewException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        System.IO.Directory.CreateDirectory(options.DataFolder);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Schema.MigrateAsync(db, cancellationToken);
        await Desk.AddMissingAsync(db, cancellationToken);
        await Topic.AddShippedAsync(db, cancellationToken);
        await Enterprise.RefreshSearchAsync(db, cancellationToken);
        await IndexOldCases.RunAsync(db, cancellationToken);
        await KnownYears.AddMissingAsync(db, cancellationToken);
        await TextLibrary.AddShippedAsync(db, TimeProvider.System, cancellationToken);
        await calendar.LoadAsync(cancellationToken);
    }
}
