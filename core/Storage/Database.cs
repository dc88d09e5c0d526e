using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Storage;

/// <summary>Runs one act against SQL, each on a context of its own.</summary>
public sealed class Database : IDisposable
{
    private const int Tries = 20;

    /// <summary>Who has lost this often waits for its like: so that many who want one row meet one by one and not again and again.</summary>
    private const int LostOften = 3;

    private readonly IDbContextFactory<FrontDoorDb> contexts;
    private readonly IDatabaseServer server;
    private readonly IWakeUps wakeUps;
    private readonly SemaphoreSlim gate;
    private readonly ConcurrentDictionary<string, byte[]> secrets = new(StringComparer.Ordinal);

    internal Database(IDbContextFactory<FrontDoorDb> contexts, IDatabaseServer server, IWakeUps wakeUps)
    {
        (this.contexts, this.server, this.wakeUps) = (contexts, server, wakeUps);
        gate = new(server.WritersAtOnce);
    }

    /// <summary>Reads without tracking.</summary>
    public async Task<T> ReadAsync<T>(Func<FrontDoorDb, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    /// <summary>Runs the act in one write transaction (SQLite: one at a time, in order of arrival) and saves. A problem as outcome rolls back. Wake-ups are published after the commit only.</summary>
    /// <remarks>The act runs again, on a new context, when another host took a unique key or changed a row first; so it must have no effect outside the context.</remarks>
    public async Task<Result<T>> WriteAsync<T>(Func<FrontDoorDb, Task<Result<T>>> act, CancellationToken cancellationToken)
    {
        for (var lost = 0; ; lost++)
        {
            try
            {
                return await TryWriteAsync(act, lost >= LostOften, cancellationToken);
            }
            catch (Exception problem) when (lost + 1 < Tries && server.MayRunAgain(problem))
            {
                // The next try reads what the winner wrote.
            }
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<Result<T>> TryWriteAsync<T>(Func<FrontDoorDb, Task<Result<T>>> act, bool waitsInLine, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        IReadOnlyList<WakeUp> due;
        Result<T> outcome;
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            db.KnownSecrets = secrets;
            (outcome, due) = await CommitAsync(db, act, waitsInLine, cancellationToken);
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

    private static async Task<(Result<T> Outcome, IReadOnlyList<WakeUp> Due)> CommitAsync<T>(FrontDoorDb db, Func<FrontDoorDb, Task<Result<T>>> act, bool waitsInLine, CancellationToken cancellationToken)
    {
        db.Forget();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (waitsInLine)
        {
            await db.HoldAsync("lost-often", cancellationToken);
        }

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
