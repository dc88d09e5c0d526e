using System.Threading.Channels;

namespace FrontDoor.Bot.Conversations;

/// <summary>The one writer of the file. What waits is written in one transaction of up to 256 writes: one flush to disk for all of them. When it cannot go on it refuses what waits and what comes, and says so once.</summary>
internal sealed class ConversationWriter : IAsyncDisposable
{
    private const int LargestGroup = 256;

    private readonly Channel<IWrite> queue = Channel.CreateUnbounded<IWrite>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Statement begin, commit, rollback;
    private readonly Microsoft.Data.Sqlite.SqliteConnection connection;
    private readonly ConversationWrites writes;
    private readonly Action<Exception> failed;
    private volatile Exception? end;
    private readonly Task loop;

    public ConversationWriter(string path, Action<Exception> failed)
    {
        this.failed = failed;
        connection = ConversationSchema.Open(path);
        ConversationSchema.Create(connection);
        begin = new(connection, "BEGIN IMMEDIATE");
        commit = new(connection, "COMMIT");
        rollback = new(connection, "ROLLBACK");
        writes = new(connection);
        loop = Task.Run(LoopAsync);
    }

    private interface IWrite
    {
        void Carry(ConversationWrites writes);

        void Succeed();

        void Fail(Exception problem);
    }

    /// <summary>Completes when the write is on disk. Once queued it is carried out, whatever becomes of the caller.</summary>
    public Task<T> WriteAsync<T>(Func<ConversationWrites, T> act)
    {
        var write = new Write<T>(act);
        return queue.Writer.TryWrite(write) ? write.Task : Task.FromException<T>(end ?? new ObjectDisposedException(nameof(ConversationWriter)));
    }

    public async ValueTask DisposeAsync()
    {
        if (!queue.Writer.TryComplete() && end is null)
        {
            return;
        }

        await loop;
        writes.Dispose();
        begin.Dispose();
        commit.Dispose();
        rollback.Dispose();
        await connection.DisposeAsync();
    }

    private async Task LoopAsync()
    {
        var group = new List<IWrite>(LargestGroup);
        try
        {
            while (await queue.Reader.WaitToReadAsync())
            {
                while (group.Count < LargestGroup && queue.Reader.TryRead(out var write))
                {
                    group.Add(write);
                }

                Carry(group);
                group.Clear();
            }
        }
        catch (Exception problem)
        {
            End(problem, group);
        }
    }

    // Nobody may wait for ever for a writer that is gone.
    private void End(Exception problem, List<IWrite> group)
    {
        end = new InvalidOperationException("The conversations cannot be written any more.", problem);
        queue.Writer.TryComplete();
        group.ForEach(write => write.Fail(end));
        while (queue.Reader.TryRead(out var write))
        {
            write.Fail(end);
        }

        failed(problem);
    }

    private void Carry(List<IWrite> group)
    {
        var problem = TryCarry(group);
        if (problem is null)
        {
            group.ForEach(write => write.Succeed());
        }
        else if (group.Count == 1)
        {
            group[0].Fail(problem);
        }
        else
        {
            // One bad write must not fail its neighbours: each again by itself.
            group.ForEach(write => Carry([write]));
        }
    }

    private Exception? TryCarry(List<IWrite> group)
    {
        try
        {
            begin.Run();
            group.ForEach(write => write.Carry(writes));
            commit.Run();
            return null;
        }
        catch (Exception problem)
        {
            TryRollBack();
            return problem;
        }
    }

    private void TryRollBack()
    {
        try
        {
            rollback.Run();
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // SQLite has already rolled back by itself (disk full, I/O error), or never began.
        }
    }

    private sealed class Write<T>(Func<ConversationWrites, T> act) : IWrite
    {
        private readonly TaskCompletionSource<T> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? value;

        public Task<T> Task => outcome.Task;

        public void Carry(ConversationWrites writes) => value = act(writes);

        public void Succeed() => outcome.SetResult(value!);

        public void Fail(Exception problem) => outcome.TrySetException(problem);
    }
}
