using System.Globalization;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.Pings;

/// <summary>Sends pings: on a wake-up, and every 5 s for what nobody was woken for.</summary>
public sealed class PingWorker(PingLeases leases, SendMail mail, SendSms sms, SendToRobot robot, IWakeUps wakeUps, ILogger<PingWorker> logger) : BackgroundService
{
    private const int Batch = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Longer than any server may take.</summary>
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
        // A ping has no browser that says which language its reader wants.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        using var subscription = wakeUps.Subscribe(Wake);
        while (!stoppingToken.IsCancellationRequested)
        {
            while (await WorkAsync(stoppingToken))
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
    private async Task<bool> WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            var pings = await leases.ClaimAsync(owner, Batch, Lease, stoppingToken);
            await Task.WhenAll(pings.Select(ping => SendAsync(ping, stoppingToken)));
            return pings.Count > 0;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "The pings could not be read and are tried again");
            return false;
        }
    }

    private async Task SendAsync(DuePing ping, CancellationToken stoppingToken)
    {
        var outcome = await (ping.Way switch
        {
            PingWay.Email => mail.RunAsync(ping, stoppingToken),
            PingWay.Sms => sms.RunAsync(ping, stoppingToken),
            _ => robot.RunAsync(ping, stoppingToken),
        });
        if (outcome.Error is { } error)
        {
            logger.LogWarning("Ping {Id} by {Way} was not taken: {Error}", ping.Id, ping.Way, error);
        }

        await (outcome.End switch
        {
            PingEnd.Sent => leases.RecordSentAsync(ping.Id, owner, stoppingToken),
            PingEnd.Unknown => leases.RecordLostAsync(ping.Id, owner, outcome.Error ?? "", stoppingToken),
            _ => leases.RecordFailedAsync(ping.Id, owner, outcome.Error ?? "", outcome.End == PingEnd.Refused, outcome.Pause, stoppingToken),
        });
    }
}
