using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Storage;

/// <summary>Runs one act against SQL, each on a context of its own.</summary>
public sealed class Database(IDbContextFactory<FrontDoorDb> contexts, IWakeUps wakeUps) : IDisposable
{
    private const int Tries = 5;

    // SQLite has one writer. Waiting here is in order of arrival; waiting in SQLite's busy handler is a lottery with sleeps.
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Reads without tracking.</summary>
    public async Task<T> ReadAsync<T>(Func<FrontDoorDb, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    /// <summary>Runs the act in one write transaction (SQLite: one writer at a time, in order of arrival) and saves. A problem as outcome rolls back. Wake-ups are published after the commit only.</summary>
    /// <remarks>The act runs again, on a new context, when another host took a unique key or changed a row first; so it must have no effect outside the context.</remarks>
    public async Task<Result<T>> WriteAsync<T>(Func<FrontDoorDb, Task<Result<T>>> act, CancellationToken cancellationToken)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await TryWriteAsync(act, cancellationToken);
            }
            catch (DbUpdateException lost) when (left > 1 && (lost is DbUpdateConcurrencyException || SqliteProvider.IsKeyTaken(lost)))
            {
                // The next try reads what the winner wrote.
            }
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<Result<T>> TryWriteAsync<T>(Func<FrontDoorDb, Task<Result<T>>> act, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        IReadOnlyList<WakeUp> due;
        Result<T> outcome;
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            (outcome, due) = await CommitAsync(db, act, cancellationToken);
        }
        finally
        {
            gate.Release();
        }

        foreach (var wakeUp in due)
        {
            wakeUps.Publish(wakeUp);
        }

        return outcome;
    }

    private static async Task<(Result<T> Outcome, IReadOnlyList<WakeUp> Due)> CommitAsync<T>(FrontDoorDb db, Func<FrontDoorDb, Task<Result<T>>> act, CancellationToken cancellationToken)
    {
        // A pooled context may carry what a broken act left.
        _ = db.TakeWakeUps();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await act(db);
        if (!outcome.Succeeded)
        {
            return (outcome, []);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (outcome, db.TakeWakeUps());
    }
}
