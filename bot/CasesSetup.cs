using FrontDoor.Bot.Files;
using FrontDoor.Core;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Recovery;
using FrontDoor.Core.Time;

namespace FrontDoor.Bot;

public static class CasesSetup
{
    /// <summary>Core on the held data folder; its database is made or migrated before any other service starts.</summary>
    public static void AddCases(this IHostApplicationBuilder builder, DataFolder folder)
    {
        var database = DatabaseSettings.Of(builder.Configuration);
        builder.Services.AddSingleton(database);
        builder.Services.AddCore(new CoreOptions
        {
            DataFolder = folder.Path,
            Database = database,
            WorkingTime = builder.Configuration.GetSection("WorkingTime").Get<WorkingTimeOptions>() ?? new(),
            Handoff = builder.Configuration.GetSection("Handoff").Get<HandoffOptions>() ?? new(),
            Notices = builder.Configuration.GetSection("Notices").Get<NoticeOptions>() ?? new(),
            Recovery = builder.Configuration.GetSection("Recovery").Get<RecoveryOptions>() ?? new(),
        });
        builder.Services.AddHostedService<OpenDatabaseFirst>();
        builder.Services.AddHostedService<LeftoverUploads>();
    }
}

/// <summary>Hosted services start in the order of their registration, the web server last. Where several hosts share a database they start one after another: only the first migrates and makes the first people.</summary>
internal sealed class OpenDatabaseFirst(OpenDatabase database) : IHostedLifecycleService, IAsyncDisposable
{
    private IAsyncDisposable? alone;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        alone = await database.StartAloneAsync(cancellationToken);
        await database.RunAsync(cancellationToken);
    }

    public Task StartedAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Also of a start that failed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref alone, null) is { } held)
        {
            await held.DisposeAsync();
        }
    }
}
