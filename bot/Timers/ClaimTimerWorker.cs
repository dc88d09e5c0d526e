using FrontDoor.Core.Recovery;
using FrontDoor.Core.Recovery.Diary;

namespace FrontDoor.Bot.Timers;

/// <summary>Looks at the alarms, days and digests of claims. What is due is found in the database, by whichever host looks first.</summary>
public sealed class ClaimTimerWorker(RunClaimTimers timers, RecoveryOptions options, ILogger<ClaimTimerWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.TimerSeconds));
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await timers.RunAsync((id, problem) => logger.LogError(problem, "Timers of the claims of case {Id} failed and are tried again", id), stoppingToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "Timers of claims could not be read and are looked at again");
        }
    }
}
