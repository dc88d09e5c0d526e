using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Directory;

/// <summary>A park and the company that runs it.</summary>
public sealed class Park(string name, string? @operator, bool isSample)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; } = name;

    public string? Operator { get; private set; } = @operator;

    public bool IsSample { get; private set; } = isSample;

    internal sealed class Configuration : IEntityTypeConfiguration<Park>
    {
        public void Configure(EntityTypeBuilder<Park> builder)
        {
            builder.ToTable("Parks");
            builder.HasIndex(p => p.Name).IsUnique();
        }
    }
}
