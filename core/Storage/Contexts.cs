using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Storage;

/// <summary>Core asks for its context without a word of the server.</summary>
internal sealed class Contexts<TDb>(IDbContextFactory<TDb> contexts) : IDbContextFactory<FrontDoorDb>
    where TDb : FrontDoorDb
{
    public FrontDoorDb CreateDbContext() => contexts.CreateDbContext();

    public async Task<FrontDoorDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await contexts.CreateDbContextAsync(cancellationToken);
}
