using FrontDoor.Core.Handoff;
using FrontDoor.Core.Handoff.Timers;

namespace FrontDoor.Bot.Timers;

/// <summary>Looks at the timers of cases every few seconds. Nothing is kept here: what is due is found in the database, by whichever host looks first.</summary>
public sealed class TimerWorker(RunTimers timers, HandoffOptions options, ILogger<TimerWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // By the machine's own time, not by the clock that says what is due: a clock that stands still must not stop the looking.
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
            await timers.RunAsync((id, problem) => logger.LogError(problem, "Timer {Id} failed and is tried again", id), stoppingToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "Timers could not be read and are looked at again");
        }
    }
}
