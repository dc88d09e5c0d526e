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
    private readonly SemaphoreSlim slots = new(Conversations);

    public override void Dispose()
    {
        woken.Dispose();
        slots.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = wakeUps.Subscribe(Wake);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                while (await ClaimAsync(stoppingToken))
                {
                }

                await woken.WaitAsync(Pause, stoppingToken);
            }
        }
        finally
        {
            await AllFreeAsync();
        }
    }

    // What is under way ends by the same token; its records are still written.
    private async Task AllFreeAsync()
    {
        for (var i = 0; i < Conversations; i++)
        {
            await slots.WaitAsync(CancellationToken.None);
        }
    }

    private void Wake(WakeUp wakeUp)
    {
        if (wakeUp.Outbox)
        {
            Wake();
        }
    }

    private void Wake()
    {
        if (woken.CurrentCount == 0)
        {
            woken.Release();
        }
    }

    /// <summary>False: nothing is due, or every slot is taken.</summary>
    private async Task<bool> ClaimAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Slots are taken here alone, so that what is free now stays free; each is given back by itself: a deaf channel holds up its own conversation only.
            var free = slots.CurrentCount;
            var items = free == 0 ? [] : await leases.ClaimAsync(owner, free, Lease, stoppingToken);
            foreach (var item in items)
            {
                await slots.WaitAsync(CancellationToken.None);
                _ = Task.Run(() => CarryInSlotAsync(item, stoppingToken), CancellationToken.None);
            }

            return items.Count > 0;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "The outbox could not be read and is tried again");
            return false;
        }
    }

    private async Task CarryInSlotAsync(OutboxItem item, CancellationToken stoppingToken)
    {
        try
        {
            await CarryAsync(item, stoppingToken);
        }
        catch (Exception problem)
        {
            logger.LogWarning(problem, "Outbox row {Id} is claimed again when its lease ends", item.Id);
        }
        finally
        {
            slots.Release();
            // After the slot is free, or the one who wakes finds none.
            Wake();
        }
    }

    private async Task CarryAsync(OutboxItem item, CancellationToken stoppingToken)
    {
        var isSent = false;
        var errorCode = "channel.refused";
        try
        {
            isSent = await carry.RunAsync(item, stoppingToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "Outbox row {Id} failed", item.Id);
            errorCode = "host.failed";
        }

        // What has become of it is written down also when the host stops.
        await (isSent ? leases.RecordSentAsync(item.Id, owner, CancellationToken.None) : FailAsync(item, errorCode));
    }

    private async Task FailAsync(OutboxItem item, string errorCode)
    {
        var isFinal = item.Attempts + 1 >= OutboxRow.MostAttempts;
        await leases.RecordFailedAsync(item.Id, owner, errorCode, isFinal, CancellationToken.None);
        if (isFinal)
        {
            // The specialist is told that it failed and says it again: the sweeper must not bring it a second time.
            await carry.DropAsync(item);
        }
    }
}
