using FrontDoor.Core.Hiring;

namespace FrontDoor.Bot.Timers;

/// <summary>Asks enterprises whose postings have gone whether to renew them. What is due stands in the database.</summary>
public sealed class JobWorker(RenewJobs jobs, ILogger<JobWorker> logger) : BackgroundService
{
    /// <summary>A posting lasts thirty days: nobody waits for the minute.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        do
        {
            try
            {
                await jobs.RunAsync((posting, problem) => logger.LogError(problem, "Posting {PostingId} could not be asked about and is looked at again", posting), stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                logger.LogError(problem, "Postings could not be read and are looked at again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
