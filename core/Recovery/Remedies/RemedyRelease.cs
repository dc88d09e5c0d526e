using FrontDoor.Core.Recovery.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Recovery.Remedies;

/// <summary>A lawyer lets the enterprise know a way, in his own words where he wants.</summary>
public sealed class RemedyRelease
{
    private RemedyRelease() { }

    internal RemedyRelease(Guid claimId, Guid caseId, Remedy remedy, string? words, Guid by, string name, DateTimeOffset at) =>
        (ClaimId, CaseId, Remedy, Words, By, Name, At) = (claimId, caseId, remedy, words, by, name, at);

    public Guid ClaimId { get; private set; }

    public Guid CaseId { get; private set; }

    public Remedy Remedy { get; private set; }

    public string? Words { get; private set; }

    public Guid By { get; private set; }

    public string Name { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal void Say(string? words, Guid by, string name, DateTimeOffset at) => (Words, By, Name, At) = (words, by, name, at);

    internal sealed class Configuration : IEntityTypeConfiguration<RemedyRelease>
    {
        public void Configure(EntityTypeBuilder<RemedyRelease> builder)
        {
            builder.ToTable("RemedyReleases").HasKey(r => new { r.ClaimId, r.Remedy });
            builder.Property(r => r.Words).HasMaxLength(1000);
            builder.Property(r => r.Name).HasMaxLength(100);
            builder.HasOne<ClaimRow>().WithMany().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
