using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Directory;

/// <summary>A volunteer who keeps the daily contact in one park.</summary>
public sealed class Captain(Guid id, string name, Guid parkId, bool isSample)
{
    public Guid Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public Guid ParkId { get; private set; } = parkId;

    public bool IsSample { get; private set; } = isSample;

    /// <summary>The company the volunteer works for; its cases are kept from the captain. Null: none.</summary>
    public string? Organisation { get; private set; }

    internal void BelongTo(string? organisation) => Organisation = organisation;

    internal sealed class Configuration : IEntityTypeConfiguration<Captain>
    {
        public void Configure(EntityTypeBuilder<Captain> builder)
        {
            builder.ToTable("Captains");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.Property(c => c.Organisation).HasMaxLength(100);
            builder.HasOne<Park>().WithMany().HasForeignKey(c => c.ParkId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
