namespace FrontDoor.Bot.Security;

/// <summary>Once a day, and at start, the security log loses what is older than it must be kept.</summary>
public sealed class SweepSecurityLog(SecurityLogDays days, TimeProvider clock, ILogger<SweepSecurityLog> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            Sweep();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Sweep()
    {
        try
        {
            if (days.Sweep() is > 0 and var count)
            {
                logger.LogInformation("Security log: {Count} files older than the keeping period deleted", count);
            }
        }
        // A host that shares the folder deleted the same file, or the disk is away: tomorrow again.
        catch (IOException problem)
        {
            logger.LogWarning(problem, "The security log could not be swept and is tried again tomorrow");
        }
    }
}
