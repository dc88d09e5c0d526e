using System.Globalization;
using FrontDoor.Bot.Security;
using FrontDoor.Core.Cases.History;

namespace FrontDoor.Bot.Timers;

/// <summary>Seals the history of each past day and writes its head to the security log, outside the database: there it is safe from whoever can write to the database.</summary>
public sealed class SealHistory(DayHeads heads, SecurityLog log, ILogger<SealHistory> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);
    private bool saidLast;

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
            // Said again at each start: the host may have died between sealing and saying.
            if (!saidLast && await heads.LastAsync(stoppingToken) is { } last)
            {
                await SayAsync(last, stoppingToken);
            }

            saidLast = true;
            foreach (var head in await heads.SealAsync(stoppingToken))
            {
                await SayAsync(head, stoppingToken);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "The history of past days could not be sealed and is tried again");
        }
    }

    private Task SayAsync(DayHead head, CancellationToken stoppingToken) => log.WriteAsync(new(
        "history.head", About: head.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), More: string.Create(CultureInfo.InvariantCulture, $"{head.Rows} {head.Digest}")), stoppingToken);
}
