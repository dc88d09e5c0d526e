using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Storage;

/// <summary>Runs one act against SQL, each on a context of its own.</summary>
public sealed class Database(IDbContextFactory<FrontDoorDb> contexts)
{
    /// <summary>Reads without tracking.</summary>
    public async Task<T> ReadAsync<T>(Func<FrontDoorDb, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    /// <summary>Runs the act in one write transaction (SQLite: one writer at a time, in order of arrival) and saves. A problem as outcome rolls back. Wake-ups are published after the commit only.</summary>
    public Task<Result<T>> WriteAsync<T>(Func<FrontDoorDb, Task<Result<T>>> act, CancellationToken cancellationToken) => throw new NotImplementedException();
}
