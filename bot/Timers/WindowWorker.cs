using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Timers;

/// <summary>Tells supervisors who fits a policy whose window closes soon. What was told stands in the database.</summary>
public sealed class WindowWorker(ProposeWindows windows, ILogger<WindowWorker> logger) : BackgroundService
{
    // A day is known at midnight; a quarter of an hour later is soon enough.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await windows.RunAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                logger.LogError(problem, "Windows of policies could not be read and are looked at again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
