namespace FrontDoor.Bot.Turns;

/// <summary>One line of waiting per conversation on this host, in arrival order. Between hosts compare-and-set decides.</summary>
public sealed class TurnOrder
{
    private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Takes the place at once, in the caller's order; completes when it is the first. Dispose the place to let the next one in.</summary>
    /// <param name="isMessage">False for housekeeping, which is not "a newer message".</param>
    public async Task<Place> EnterAsync(string conversationId, bool isMessage = true)
    {
        var (place, turn) = Stand(conversationId, isMessage);
        await turn;
        return place;
    }

    private (Place Place, Task Turn) Stand(string conversationId, bool isMessage)
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
            line.Messages += isMessage ? 1 : 0;
            return (new Place(this, conversationId, line, left, isMessage ? line.Messages : 0), turn);
        }
    }

    private void Leave(string conversationId, Line line, TaskCompletionSource left)
    {
        lock (gate)
        {
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

        /// <summary>A message came to this conversation after this one.</summary>
        public bool NewerWaiting => Volatile.Read(ref line.Messages) > ordinal;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, null) is { } mine)
            {
                queue.Leave(conversationId, line, mine);
            }
        }
    }

    internal sealed class Line
    {
        public int Messages;
        public int Standing;

        public Task Last { get; set; } = Task.CompletedTask;
    }
}
