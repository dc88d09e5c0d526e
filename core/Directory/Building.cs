using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Directory;

/// <summary>A building, mostly within a park.</summary>
public sealed class Building(string name, Guid? parkId, bool isSample)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; } = name;

    public Guid? ParkId { get; private set; } = parkId;

    public bool IsSample { get; private set; } = isSample;

    internal sealed class Configuration : IEntityTypeConfiguration<Building>
    {
        public void Configure(EntityTypeBuilder<Building> builder)
        {
            builder.ToTable("Buildings");
            builder.HasOne<Park>().WithMany().HasForeignKey(b => b.ParkId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(b => new { b.ParkId, b.Name }).IsUnique();
        }
    }
}
