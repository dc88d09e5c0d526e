using FrontDoor.Core.Cases.History;

namespace FrontDoor.Bot.Timers;

/// <summary>Seals the history of each past day and says its head in the log, outside the database: there it is safe from whoever can write to the database.</summary>
public sealed class SealHistory(DayHeads heads, ILogger<SealHistory> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            await SealAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SealAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var head in await heads.SealAsync(stoppingToken))
            {
                logger.LogInformation("History of {Day}: {Rows} rows, head {Digest}", head.Day, head.Rows, head.Digest);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "The history of past days could not be sealed and is tried again");
        }
    }
}
