using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Recovery.Gaps;

/// <summary>A lawyer has checked an element of a claim.</summary>
public sealed class ElementCheck
{
    private ElementCheck() { }

    internal ElementCheck(Guid claimId, ClaimElement element, Guid by, string name, DateTimeOffset at) => (ClaimId, Element, By, Name, At) = (claimId, element, by, name, at);

    public Guid ClaimId { get; private set; }

    public ClaimElement Element { get; private set; }

    public Guid By { get; private set; }

    public string Name { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ElementCheck>
    {
        public void Configure(EntityTypeBuilder<ElementCheck> builder)
        {
            builder.ToTable("ElementChecks").HasKey(c => new { c.ClaimId, c.Element });
            builder.Property(c => c.Name).HasMaxLength(100);
            builder.HasOne<ClaimRow>().WithMany().HasForeignKey(c => c.ClaimId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
