using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.Files;

/// <summary>At start and once an hour removes what nobody will complete: uploads in parts that were left, and what a host that was killed had written of files and forms.</summary>
internal sealed class LeftoverUploads(PartialUploads uploads, FolderFileStore files, DataFolder data, IConfiguration configuration, TimeProvider clock, ILogger<LeftoverUploads> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    // Times of files are the machine's, whatever clock the host has.
    private readonly DateTimeOffset startedAt = TimeProvider.System.GetUtcNow();
    private readonly bool isAlone = DatabaseSettings.Of(configuration).Provider == DatabaseProvider.Sqlite;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            Remove();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Remove()
    {
        try
        {
            uploads.RemoveLeftovers();
            var dead = LastWriteOfTheDead();
            files.RemoveLeftovers(dead);
            Leftovers.Remove(UploadSpool.FolderIn(data), UploadSpool.Pattern, dead);
        }
        catch (IOException problem)
        {
            logger.LogWarning(problem, "Leftover uploads are removed an hour later");
        }
    }

    /// <summary>Who has the folder alone knows that what was written before the start belongs to nobody; hosts that share it take an hour's silence for it.</summary>
    private DateTimeOffset LastWriteOfTheDead()
    {
        var silent = TimeProvider.System.GetUtcNow() - Pause;
        return isAlone && startedAt > silent ? startedAt : silent;
    }
}
