using System.Threading.Channels;
using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.Console.Live;

/// <summary>One page's subscription. Many wake-ups while it reads are one more read.</summary>
internal sealed class Watch : IDisposable
{
    private readonly Channel<bool> due = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly IDisposable subscription;
    private readonly ITimer timer;
    private readonly ILogger logger;

    public Watch(IWakeUps wakeUps, TimeProvider clock, ILogger logger, Func<WakeUp, bool> concerns, Func<Task> read)
    {
        this.logger = logger;
        subscription = wakeUps.Subscribe(wakeUp =>
        {
            if (concerns(wakeUp))
            {
                due.Writer.TryWrite(true);
            }
        });
        timer = clock.CreateTimer(_ => due.Writer.TryWrite(true), null, LiveUpdates.Interval, LiveUpdates.Interval);
        _ = RunAsync(read);
    }

    public void Dispose()
    {
        subscription.Dispose();
        timer.Dispose();
        due.Writer.TryComplete();
    }

    private async Task RunAsync(Func<Task> read)
    {
        await foreach (var _ in due.Reader.ReadAllAsync())
        {
            try
            {
                await read();
            }
            catch (ObjectDisposedException)
            {
                return;
            }
#pragma warning disable CA1031 // A failed read must not end the live page: the next one is at most 5 s away.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                logger.LogWarning(problem, "A page could not read what is new");
            }
        }
    }
}
