using System.Collections.Concurrent;

namespace FrontDoor.Core.Storage;

/// <summary>Wake-ups within one host.</summary>
public sealed class InProcessWakeUps : IWakeUps
{
    private readonly ConcurrentDictionary<Guid, Action<WakeUp>> handlers = new();

    public void Publish(WakeUp wakeUp)
    {
        foreach (var handler in handlers.Values)
        {
            handler(wakeUp);
        }
    }

    public IDisposable Subscribe(Action<WakeUp> handler)
    {
        var subscription = new Subscription(handlers, Guid.NewGuid());
        handlers[subscription.Id] = handler;
        return subscription;
    }

    private sealed record Subscription(ConcurrentDictionary<Guid, Action<WakeUp>> Handlers, Guid Id) : IDisposable
    {
        public void Dispose() => Handlers.TryRemove(Id, out _);
    }
}
