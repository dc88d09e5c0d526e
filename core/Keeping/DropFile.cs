using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Papers;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Keeping;

/// <summary>Deletes bytes that nothing names any more. The store keeps equal files once: a draft that an enterprise sends back is its paper and an exhibit.</summary>
public sealed class DropFile(Database database, IFileStore files)
{
    /// <summary>Nothing happens while an exhibit or a paper is this file.</summary>
    public Task RunAsync(string sha256, CancellationToken cancellationToken) => database.ReadAsync(async db => await RunAsync(db, sha256, null, cancellationToken), cancellationToken);

    /// <param name="owner">The case whose rows go too, and so do not count; null: all count.</param>
    /// <returns>Whether the bytes went.</returns>
    internal async Task<bool> RunAsync(FrontDoorDb db, string sha256, Guid? owner, CancellationToken cancellationToken)
    {
        if (await db.Set<Exhibit>().AnyAsync(e => e.Sha256 == sha256 && e.CaseId != owner, cancellationToken) || await db.Set<Paper>().AnyAsync(p => p.Sha256 == sha256 && p.CaseId != owner, cancellationToken))
        {
            return false;
        }

        files.Delete(sha256);
        return true;
    }
}
