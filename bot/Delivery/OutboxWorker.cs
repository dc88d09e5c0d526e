using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.Delivery;

/// <summary>Empties the outbox: on a wake-up, and every 2 s for what nobody was woken for.</summary>
public sealed class OutboxWorker(OutboxLeases leases, CarryOutboxItem carry, IWakeUps wakeUps, ILogger<OutboxWorker> logger) : BackgroundService
{
    private const int Conversations = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Longer than one channel may take.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);

    private readonly string owner = $"{Environment.MachineName}:{Guid.NewGuid():N}";
    private readonly SemaphoreSlim woken = new(0);

    public override void Dispose()
    {
        woken.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = wakeUps.Subscribe(Wake);
        while (!stoppingToken.IsCancellationRequested)
        {
            while (await CarryAsync(stoppingToken))
            {
            }

            await woken.WaitAsync(Pause, stoppingToken);
        }
    }

    private void Wake(WakeUp wakeUp)
    {
        if (wakeUp.Outbox && woken.CurrentCount == 0)
        {
            woken.Release();
        }
    }

    /// <summary>False: nothing is due.</summary>
    private async Task<bool> CarryAsync(CancellationToken stoppingToken)
    {
        try
        {
            var items = await leases.ClaimAsync(owner, Conversations, Lease, stoppingToken);
            await Task.WhenAll(items.Select(item => CarryAsync(item, stoppingToken)));
            return items.Count > 0;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "The outbox could not be read and is tried again");
            return false;
        }
    }

    private async Task CarryAsync(OutboxItem item, CancellationToken stoppingToken)
    {
        try
        {
            if (await carry.RunAsync(item, stoppingToken))
            {
                await leases.RecordSentAsync(item.Id, owner, stoppingToken);
            }
            else
            {
                await leases.RecordFailedAsync(item.Id, owner, "channel.refused", isFinal: false, stoppingToken);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "Outbox row {Id} failed", item.Id);
            await leases.RecordFailedAsync(item.Id, owner, "host.failed", isFinal: false, stoppingToken);
        }
    }
}
