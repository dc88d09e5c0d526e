using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>What a sender may choose an audience from: of a captain only what the own park has.</summary>
public sealed class AudienceChoices(Database database, IEnumerable<IOfferedAudiences> offers)
{
    public async Task<AudienceOptions> RunAsync(NoticeSender sender, CancellationToken cancellationToken)
    {
        var offered = new List<OfferedAudience>();
        foreach (var offer in offers)
        {
            offered.AddRange(await offer.ListAsync(cancellationToken));
        }

        return await database.ReadAsync(async db =>
        {
            var parks = await db.Set<Park>().Where(p => sender.ParkId == null || p.Id == sender.ParkId).OrderBy(p => p.Name).Select(p => new NamedPlace(p.Id, p.Name)).ToListAsync(cancellationToken);
            // Ninety buildings of all parks are no choice for a finger; a supervisor chooses parks.
            var buildings = sender.IsSupervisor ? [] : await db.Set<Building>().Where(b => b.ParkId == sender.ParkId).OrderBy(b => b.Name).Select(b => new NamedPlace(b.Id, b.Name)).ToListAsync(cancellationToken);
            var own = db.Set<Enterprise>().Where(e => sender.ParkId == null || e.ParkId == sender.ParkId);
            var industries = await own.Where(e => e.Industry != null).Select(e => e.Industry!).Distinct().OrderBy(i => i).ToListAsync(cancellationToken);
            var sizes = await own.Where(e => e.Size != null).Select(e => e.Size!).Distinct().OrderBy(s => s).ToListAsync(cancellationToken);
            var tags = (await own.Where(e => e.Tags != "").Select(e => e.Tags).Distinct().ToListAsync(cancellationToken)).SelectMany(t => t.Split('|', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal).ToList();
            return new AudienceOptions(parks, buildings, industries, sizes, tags, offered);
        }, cancellationToken);
    }
}

public sealed record AudienceOptions(
    IReadOnlyList<NamedPlace> Parks, IReadOnlyList<NamedPlace> Buildings, IReadOnlyList<string> Industries, IReadOnlyList<string> Sizes, IReadOnlyList<string> Tags, IReadOnlyList<OfferedAudience> Offered);

public sealed record NamedPlace(Guid Id, string Name);
