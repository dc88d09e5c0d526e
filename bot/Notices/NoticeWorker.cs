using System.Collections.Concurrent;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.Notices;

/// <summary>Starts, expires and finishes notices, and keeps a pump running for each way that has something due.</summary>
public sealed class NoticeWorker(
    NoticeLeases leases,
    RunNotices run,
    IEnumerable<INoticeChannel> channels,
    INoticePace pace,
    NoticeOptions options,
    DatabaseOptions database,
    IWakeUps wakeUps,
    TimeProvider clock,
    ILogger<NoticeWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Whoever writes to the outbox wakes this too: more often than this it is not worth a look.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);
    private readonly string owner = $"{Environment.MachineName}:{Guid.NewGuid():N}";
    private readonly SemaphoreSlim woken = new(0);
    private readonly ConcurrentDictionary<string, (NoticePump Pump, Task Running)> pumps = new(StringComparer.Ordinal);

    public override void Dispose()
    {
        woken.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = wakeUps.Subscribe(Wake);
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            await run.EndAllLeasesAsync(TakesKey, stoppingToken);
        }

        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await LookAsync(stoppingToken);
                await woken.WaitAsync(Pause, stoppingToken);
                await Task.Delay(Rest, stoppingToken);
            }
        }
        finally
        {
            // What is under way ends by the same token; its records are still written.
            await Task.WhenAll(pumps.Values.Select(p => p.Running));
        }
    }

    private bool TakesKey(string way) => channels.FirstOrDefault(c => c.Carries(way))?.TakesKey(way) ?? false;

    private void Wake(WakeUp wakeUp)
    {
        if (wakeUp.Outbox && woken.CurrentCount == 0)
        {
            woken.Release();
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await run.RunAsync(TakesKey, stoppingToken);
            foreach (var way in await leases.WaysDueAsync(stoppingToken))
            {
                Pump(way, stoppingToken);
            }

            if (!pumps.IsEmpty)
            {
                var sending = await leases.StillSendingAsync(stoppingToken);
                foreach (var (pump, _) in pumps.Values)
                {
                    pump.Only(sending);
                }
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "Notices could not be looked at and are tried again");
        }
    }

    private void Pump(string way, CancellationToken stoppingToken)
    {
        if (pumps.ContainsKey(way) || channels.FirstOrDefault(c => c.Carries(way)) is not { } channel)
        {
            return;
        }

        var pump = new NoticePump(way, channel, leases, pace, options, owner, clock, logger);
        pumps[way] = (pump, Task.Run(() => RunAsync(way, pump, stoppingToken), CancellationToken.None));
    }

    private async Task RunAsync(string way, NoticePump pump, CancellationToken stoppingToken)
    {
        try
        {
            await pump.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogDebug("The notices by {Way} rest until the next start", way);
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "The notices by {Way} stopped and go on with the next look", way);
        }
        finally
        {
            pumps.TryRemove(way, out _);
            Wake(new WakeUp(null, null, Outbox: true));
        }
    }
}
