using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Directory;

/// <summary>A desk officer or lawyer. Sign-in refers to this row by its id.</summary>
public sealed class Specialist(Guid id, string name, bool isSample)
{
    public Guid Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public bool IsActive { get; private set; } = true;

    public bool IsSample { get; private set; } = isSample;

    /// <summary>The desks at which this person answers.</summary>
    public List<Desk> Desks { get; } = [];

    public void Change(string name, bool isActive) => (Name, IsActive) = (name, isActive);

    internal sealed class Configuration : IEntityTypeConfiguration<Specialist>
    {
        public void Configure(EntityTypeBuilder<Specialist> builder)
        {
            builder.ToTable("Specialists");
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasMany(s => s.Desks).WithMany().UsingEntity("SpecialistDesks");
        }
    }
}
