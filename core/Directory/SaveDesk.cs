using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Directory;

/// <summary>Names and telephone of a desk. Desks are neither added nor removed here: routing and cases name them.</summary>
public sealed class SaveDesk(Database database)
{
    private const int LongestName = 60;

    /// <summary>Problems: <c>desk.not_found</c>, <c>desk.name_needed</c>.</summary>
    public Task<Result<Done>> RunAsync(string key, string name, string englishName, string? phone, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Desk>().SingleOrDefaultAsync(d => d.Key == key, cancellationToken) is not { } desk)
            {
                return new Problem("desk.not_found", "desk", key);
            }

            if (name.Trim().Length is 0 or > LongestName || englishName.Trim().Length is 0 or > LongestName || phone?.Trim().Length > LongestName)
            {
                return new Problem("desk.name_needed");
            }

            desk.Rename(name.Trim(), englishName.Trim(), string.IsNullOrWhiteSpace(phone) ? null : phone.Trim());
            return default(Done);
        }, cancellationToken);
}
