using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Evidence;

/// <summary>What a case holds of files.</summary>
public sealed class CaseFiles(Database database)
{
    /// <summary>Bytes of all exhibits; the upload page's quota counts from here.</summary>
    public Task<long> UsedAsync(Guid caseId, CancellationToken cancellationToken) =>
        database.ReadAsync(db => db.Set<Exhibit>().Where(e => e.CaseId == caseId).SumAsync(e => e.Size, cancellationToken), cancellationToken);

    /// <summary>Null when the case has no exhibit with these bytes.</summary>
    public Task<FileReference?> FindAsync(Guid caseId, string sha256, CancellationToken cancellationToken) =>
        database.ReadAsync(db => db.Set<Exhibit>().Where(e => e.CaseId == caseId && e.Sha256 == sha256)
            .Select(e => new FileReference(e.Sha256, e.Name, e.ContentType, e.Size)).SingleOrDefaultAsync(cancellationToken), cancellationToken);
}
