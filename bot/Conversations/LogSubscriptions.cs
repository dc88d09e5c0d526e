using System.Collections.Immutable;

namespace FrontDoor.Bot.Conversations;

/// <summary>Who wants to know of new lines, by conversation, on this host.</summary>
internal sealed class LogSubscriptions
{
    private readonly Dictionary<string, ImmutableArray<Action>> handlers = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public IDisposable Add(string conversationId, Action appended)
    {
        lock (gate)
        {
            handlers[conversationId] = handlers.GetValueOrDefault(conversationId, []).Add(appended);
        }

        return new Subscription(() => Remove(conversationId, appended));
    }

    public void Tell(string conversationId)
    {
        ImmutableArray<Action> told;
        lock (gate)
        {
            told = handlers.GetValueOrDefault(conversationId, []);
        }

        foreach (var appended in told)
        {
            appended();
        }
    }

    /// <summary>Nobody knows of whom something was missed.</summary>
    public void TellAll()
    {
        List<Action> told;
        lock (gate)
        {
            told = [.. handlers.Values.SelectMany(some => some)];
        }

        told.ForEach(appended => appended());
    }

    private void Remove(string conversationId, Action appended)
    {
        lock (gate)
        {
            var left = handlers.GetValueOrDefault(conversationId, []).Remove(appended);
            if (left.IsEmpty)
            {
                handlers.Remove(conversationId);
            }
            else
            {
                handlers[conversationId] = left;
            }
        }
    }

    private sealed class Subscription(Action remove) : IDisposable
    {
        private Action? remove = remove;

        public void Dispose() => Interlocked.Exchange(ref remove, null)?.Invoke();
    }
}
