using FrontDoor.Bot.Files;
using FrontDoor.Core;
using FrontDoor.Core.Time;

namespace FrontDoor.Bot;

public static class CasesSetup
{
    /// <summary>Core on the held data folder; its database is made or migrated before any other service starts.</summary>
    public static void AddCases(this IHostApplicationBuilder builder, DataFolder folder)
    {
        builder.Services.AddCore(new CoreOptions
        {
            DataFolder = folder.Path,
            WorkingTime = builder.Configuration.GetSection("WorkingTime").Get<WorkingTimeOptions>() ?? new(),
        });
        builder.Services.AddHostedService<OpenDatabaseFirst>();
        builder.Services.AddHostedService<LeftoverUploads>();
    }
}

/// <summary>Hosted services start in the order of their registration, the web server last.</summary>
internal sealed class OpenDatabaseFirst(OpenDatabase database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => database.RunAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
