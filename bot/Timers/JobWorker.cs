using FrontDoor.Core.Handoff;
using FrontDoor.Core.Hiring;

namespace FrontDoor.Bot.Timers;

/// <summary>Asks enterprises whose postings have gone whether to renew them. What is due stands in the database.</summary>
public sealed class JobWorker(RenewJobs jobs, HandoffOptions options, ILogger<JobWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.TimerSeconds));
        do
        {
            try
            {
                await jobs.RunAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                logger.LogError(problem, "Postings could not be read and are looked at again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
