using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace FrontDoor.Bot.Delivery;

/// <summary>
/// Empties the outbox: on a wake-up, and every 2 s for what nobody was woken for. Rows of this host's own Direct Line have slots of their own, and a slot is held for 5 s at most:
/// a dead channel holds up neither them nor other channels.
/// </summary>
public sealed class OutboxWorker(OutboxLeases leases, CarryOutboxItem carry, IWakeUps wakeUps, TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    private const int Slots = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>What takes longer goes on without a slot.</summary>
    private static readonly TimeSpan SlotPatience = TimeSpan.FromSeconds(5);

    /// <summary>Longer than one channel may take.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);

    private readonly string owner = $"{Environment.MachineName}:{Guid.NewGuid():N}";
    private readonly SemaphoreSlim woken = new(0);
    private readonly SemaphoreSlim toLogs = new(Slots);
    private readonly SemaphoreSlim toChannels = new(Slots);

    /// <summary>Of the loop alone. A row that is claimed again while it is still being carried only gets a longer lease: carried twice, one failure would count as two.</summary>
    private readonly Dictionary<long, Task> underWay = [];

    public override void Dispose()
    {
        woken.Dispose();
        toLogs.Dispose();
        toChannels.Dispose();
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
            // What is under way ends by the same token; its records are still written.
            await Task.WhenAll(underWay.Values);
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
            // Slots are taken here alone, so that what is free now stays free.
            var (logs, channels) = (toLogs.CurrentCount, toChannels.CurrentCount);
            var items = logs == 0 ? []
                : channels == 0 ? await leases.ClaimAsync(owner, logs, Lease, stoppingToken, onlyChannel: ChannelIds.Directline)
                : await leases.ClaimAsync(owner, Math.Min(logs, channels), Lease, stoppingToken);
            Forget();
            foreach (var item in items.Where(item => !underWay.ContainsKey(item.Id)))
            {
                var slots = ChannelSender.ReadsLog(item.Conversation) ? toLogs : toChannels;
                await slots.WaitAsync(CancellationToken.None);
                var carrying = Task.Run(() => CarryAsync(item, stoppingToken), CancellationToken.None);
                underWay[item.Id] = Task.WhenAll(carrying, LeaveSlotAsync(slots, carrying));
            }

            return items.Count > 0;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "The outbox could not be read and is tried again");
            return false;
        }
    }

    private void Forget()
    {
        foreach (var (id, _) in underWay.Where(one => one.Value.IsCompleted).ToList())
        {
            underWay.Remove(id);
        }
    }

    private async Task LeaveSlotAsync(SemaphoreSlim slots, Task carrying)
    {
        using var ended = new CancellationTokenSource();
        await Task.WhenAny(carrying, Task.Delay(SlotPatience, clock, ended.Token));
        await ended.CancelAsync();
        slots.Release();
        // After the slot is free, or the one who wakes finds none.
        Wake();
    }

    private async Task CarryAsync(OutboxItem item, CancellationToken stoppingToken)
    {
        try
        {
            var (isSent, errorCode) = await TryAsync(item, stoppingToken);
            // What has become of it is written down also when the host stops.
            await (isSent ? leases.RecordSentAsync(item.Id, owner, CancellationToken.None) : FailAsync(item, errorCode));
        }
        catch (Exception problem)
        {
            logger.LogWarning(problem, "Outbox row {Id} is claimed again when its lease ends", item.Id);
        }
    }

    private async Task<(bool IsSent, string ErrorCode)> TryAsync(OutboxItem item, CancellationToken stoppingToken)
    {
        try
        {
            return (await carry.RunAsync(item, stoppingToken), "channel.refused");
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "Outbox row {Id} failed", item.Id);
            return (false, "host.failed");
        }
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
