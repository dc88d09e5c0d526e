using FrontDoor.Core.Keeping;

namespace FrontDoor.Bot.Timers;

/// <summary>Applies the keeping periods, hourly and at start, and says the counts.</summary>
public sealed class KeepingWorker(SweepData sweep, ILogger<KeepingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            var swept = await sweep.RunAsync(stoppingToken);
            if (swept is not { Restricted: 0, Destroyed: 0 })
            {
                logger.LogInformation("Keeping: {Restricted} cases locked away by wish, {Destroyed} destroyed after their period", swept.Restricted, swept.Destroyed);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "Keeping periods could not be applied and are tried again");
        }
    }
}
