using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Directory;

/// <summary>A desk that answers.</summary>
public sealed class Desk(string key, string name, string englishName, string? phone)
{
    public const string Economy = "economy";
    public const string Management = "management";
    public const string PublicAffairs = "public_affairs";
    public const string PartyMasses = "party_masses";
    public const string Legal = "legal";

    private static Desk[] Standard =>
    [
        new(Economy, "经济发展", "Economic Development", null),
        new(Management, "综合管理", "Comprehensive Management", null),
        new(PublicAffairs, "公共事务", "Public Affairs", null),
        new(PartyMasses, "党群服务", "Party-Masses Service", null),
        new(Legal, "公共法律服务站", "Public Legal Service Station", null),
    ];

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Stable; cases find their desk by it.</summary>
    public string Key { get; private set; } = key;

    public string Name { get; private set; } = name;

    public string EnglishName { get; private set; } = englishName;

    public string? Phone { get; private set; } = phone;

    /// <param name="language">BCP 47; English gets the English name.</param>
    public string NameIn(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? EnglishName : Name;

    public void Rename(string name, string englishName, string? phone) => (Name, EnglishName, Phone) = (name, englishName, phone);

    /// <summary>Adds those of the five desks that are missing: without a desk no case can be opened.</summary>
    internal static async Task AddMissingAsync(FrontDoorDb db, CancellationToken cancellationToken)
    {
        var known = await db.Set<Desk>().Select(d => d.Key).ToListAsync(cancellationToken);
        db.AddRange(Standard.Where(d => !known.Contains(d.Key)));
        await db.SaveChangesAsync(cancellationToken);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Desk>
    {
        public void Configure(EntityTypeBuilder<Desk> builder)
        {
            builder.ToTable("Desks");
            builder.Property(d => d.Key).HasMaxLength(40);
            builder.HasIndex(d => d.Key).IsUnique();
        }
    }
}
