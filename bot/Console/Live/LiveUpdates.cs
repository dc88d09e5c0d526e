using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.Console.Live;

/// <summary>Lets an open page read again: at once on a wake-up, and every 5 s because a wake-up may be lost.</summary>
public sealed class LiveUpdates(IWakeUps wakeUps, TimeProvider clock, ILogger<LiveUpdates> logger)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <param name="concerns">Whether this wake-up is of interest; called on the publisher's thread.</param>
    /// <param name="read">Reads what is new; never runs twice at a time.</param>
    /// <returns>Dispose to stop.</returns>
    public IDisposable Watch(Func<WakeUp, bool> concerns, Func<Task> read) => new Watch(wakeUps, clock, logger, concerns, read);
}
