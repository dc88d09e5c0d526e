using FrontDoor.Core.Files;

namespace FrontDoor.Bot.Files;

/// <summary>Once an hour removes uploads in parts that were never completed.</summary>
internal sealed class LeftoverUploads(PartialUploads uploads, TimeProvider clock, ILogger<LeftoverUploads> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

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
        }
        catch (IOException problem)
        {
            logger.LogWarning(problem, "Leftover uploads are removed an hour later");
        }
    }
}
