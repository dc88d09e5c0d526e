using FrontDoor.Core.Storage;
using FrontDoor.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Directory;

/// <summary>A company of the community.</summary>
public sealed class Enterprise
{
    private Enterprise() { }

    public Enterprise(EnterpriseEntry entry, Guid? parkId, Guid? buildingId, bool isSample)
    {
        (Name, EnglishName, CreditCode, Industry) = (entry.Name, entry.EnglishName, entry.CreditCode, entry.Industry);
        (Size, Tags, Address) = (entry.Size, TagsOf(entry.Tags), entry.Address);
        (ParkId, BuildingId, IsSample) = (parkId, buildingId, isSample);
        NameFolded = SearchText.Fold(Name);
        Search = SearchOf();
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; } = "";

    public string? EnglishName { get; private set; }

    /// <summary>Unified social credit code, 18 characters (GB 32100-2015).</summary>
    public string? CreditCode { get; private set; }

    public string? Industry { get; private set; }

    /// <summary>As the statistics name it: micro, small, medium, large; null: not known.</summary>
    public string? Size { get; private set; }

    /// <summary>Words that supervisors sort by, each between bars: <c>|专精特新|外贸|</c>; empty: none.</summary>
    public string Tags { get; private set; } = "";

    public string? Address { get; private set; }

    public Guid? ParkId { get; private set; }

    public Guid? BuildingId { get; private set; }

    public bool IsSample { get; private set; }

    /// <summary>Who cares for this enterprise and is offered its cases first; null: nobody.</summary>
    public Guid? SpecialistId { get; private set; }

    /// <summary>Null: not known.</summary>
    public DateOnly? MovedInOn { get; private set; }

    /// <summary>Null: still here.</summary>
    public DateOnly? MovedOutOn { get; private set; }

    internal void Change(EnterpriseFacts facts)
    {
        (EnglishName, Industry, SpecialistId, MovedInOn, MovedOutOn) = (facts.EnglishName, facts.Industry, facts.CarerId, facts.MovedInOn, facts.MovedOutOn);
        Search = SearchOf();
    }

    internal void CareBy(Guid? specialistId) => SpecialistId = specialistId;

    internal string NameFolded { get; private set; } = "";

    internal string Search { get; private set; } = "";

    /// <summary>Brings rows of earlier releases up to what is searched today; all were written by the same one.</summary>
    internal static async Task RefreshSearchAsync(FrontDoorDb db, CancellationToken cancellationToken)
    {
        if (await db.Set<Enterprise>().OrderBy(e => e.Id).FirstOrDefaultAsync(cancellationToken) is not { } first || first.Search == first.SearchOf())
        {
            return;
        }

        await foreach (var enterprise in db.Set<Enterprise>().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            enterprise.Search = enterprise.SearchOf();
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes over what an import says; what it leaves out stays.</summary>
    internal void Change(EnterpriseEntry entry, Guid? parkId, Guid? buildingId)
    {
        (Name, EnglishName, CreditCode, Industry) = (entry.Name, entry.EnglishName ?? EnglishName, entry.CreditCode ?? CreditCode, entry.Industry ?? Industry);
        (Size, Address) = (entry.Size ?? Size, entry.Address ?? Address);
        Tags = entry.Tags is null ? Tags : TagsOf(entry.Tags);
        (ParkId, BuildingId) = (parkId ?? ParkId, buildingId ?? BuildingId);
        NameFolded = SearchText.Fold(Name);
        Search = SearchOf();
    }

    /// <summary>As <see cref="Tags"/> is stored.</summary>
    internal static string TagsOf(IReadOnlyList<string>? tags) => tags is null or { Count: 0 } ? "" : $"|{string.Join('|', tags)}|";

    private string SearchOf() => SearchText.Of(Name, EnglishName, CreditCode, PinyinInitials.Of(Name));

    internal sealed class Configuration : IEntityTypeConfiguration<Enterprise>
    {
        public void Configure(EntityTypeBuilder<Enterprise> builder)
        {
            builder.ToTable("Enterprises");
            builder.Property(e => e.NameFolded);
            builder.Property(e => e.Search);
            builder.Property(e => e.CreditCode).HasMaxLength(18);
            builder.Property(e => e.Size).HasMaxLength(20);
            builder.Property(e => e.Tags).HasMaxLength(400).HasDefaultValue("");
            builder.Property(e => e.Address).HasMaxLength(200);
            builder.HasOne<Park>().WithMany().HasForeignKey(e => e.ParkId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Building>().WithMany().HasForeignKey(e => e.BuildingId).OnDelete(DeleteBehavior.Restrict);
            // No foreign key: for one, SQLite rebuilds the table outside a transaction, and a kill in that moment would leave half a migration.
            builder.HasIndex(e => e.SpecialistId);
            builder.HasIndex(e => e.CreditCode).IsUnique();
            builder.HasIndex(e => e.NameFolded);
        }
    }
}
