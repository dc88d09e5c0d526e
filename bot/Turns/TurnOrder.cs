namespace FrontDoor.Bot.Turns;

/// <summary>One line of waiting per conversation on this host, in arrival order. Between hosts compare-and-set decides.</summary>
public sealed class TurnOrder
{
    private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Takes the place at once, in the caller's order; completes when it is the first. Dispose the place to let the next one in.</summary>
    /// <param name="isMessage">False for housekeeping, which is not "a newer message".</param>
    /// <param name="hash">Of the message's key: the same message again is not a newer one.</param>
    public async Task<Place> EnterAsync(string conversationId, bool isMessage = true, byte[]? hash = null)
    {
        var (place, turn) = Stand(conversationId, isMessage, hash);
        await turn;
        return place;
    }

    /// <summary>As <see cref="EnterAsync"/> for housekeeping when nobody stands there; else null.</summary>
    public Place? TryEnter(string conversationId)
    {
        lock (gate)
        {
            return lines.ContainsKey(conversationId) ? null : Stand(conversationId, isMessage: false, hash: null).Place;
        }
    }

    private (Place Place, Task Turn) Stand(string conversationId, bool isMessage, byte[]? hash)
    {
        lock (gate)
        {
            if (!lines.TryGetValue(conversationId, out var line))
            {
                lines[conversationId] = line = new();
            }

            var turn = line.Last;
            var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            line.Last = left.Task;
            line.Standing++;
            if (isMessage)
            {
                line.Messages.Add((++line.Ordinal, hash ?? []));
            }

            return (new Place(this, conversationId, line, left, isMessage ? line.Ordinal : 0), turn);
        }
    }

    private bool IsNewerWaiting(Line line, int ordinal, Predicate<byte[]> isKnown)
    {
        lock (gate)
        {
            var own = line.Messages.Find(message => message.Ordinal == ordinal).Hash ?? [];
            return line.Messages.Exists(message => message.Ordinal > ordinal && (message.Hash.Length == 0 || !(message.Hash.AsSpan().SequenceEqual(own) || isKnown(message.Hash))));
        }
    }

    private void Leave(string conversationId, Line line, int ordinal, TaskCompletionSource left)
    {
        lock (gate)
        {
            line.Messages.RemoveAll(message => message.Ordinal == ordinal);
            if (--line.Standing == 0)
            {
                lines.Remove(conversationId);
            }
        }

        left.SetResult();
    }

    /// <summary>A place in the line of a conversation.</summary>
    public sealed class Place : IDisposable
    {
        private readonly TurnOrder queue;
        private readonly string conversationId;
        private readonly Line line;
        private readonly int ordinal;
        private TaskCompletionSource? left;

        internal Place(TurnOrder queue, string conversationId, Line line, TaskCompletionSource left, int ordinal) =>
            (this.queue, this.conversationId, this.line, this.left, this.ordinal) = (queue, conversationId, line, left, ordinal);

        /// <summary>A message came to this conversation after this one that will be answered in its own turn: neither this one again nor one that is known.</summary>
        public bool IsNewerWaiting(Predicate<byte[]> isKnown) => queue.IsNewerWaiting(line, ordinal, isKnown);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, null) is { } mine)
            {
                queue.Leave(conversationId, line, ordinal, mine);
            }
        }
    }

    internal sealed class Line
    {
        public int Ordinal;
        public int Standing;

        /// <summary>Those that stand, by their order of arrival.</summary>
        public List<(int Ordinal, byte[] Hash)> Messages { get; } = [];

        public Task Last { get; set; } = Task.CompletedTask;
    }
}
