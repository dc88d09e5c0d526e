using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>Whom somebody may mean who complains about "沈律师" or "that Mr Shen".</summary>
public sealed class ComplaintTargets(Database database)
{
    /// <summary>Everybody whose name stands in the words; else everybody of the same surname (the first character of a Chinese name). Too many rather than too few: who is named by mistake only does not see the complaint.</summary>
    public Task<IReadOnlyList<Guid>> FindAsync(string who, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Guid>>(async db =>
        {
            var words = SearchText.Fold(who);
            var people = await db.Set<Specialist>().Where(s => s.IsActive).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken);
            var whole = people.Where(p => words.Contains(SearchText.Fold(p.Name), StringComparison.Ordinal)).ToList();
            return [.. (whole.Count > 0 ? whole : people.Where(p => words.Length > 0 && SearchText.Fold(p.Name)[..1] == words[..1])).Select(p => p.Id)];
        }, cancellationToken);
}
