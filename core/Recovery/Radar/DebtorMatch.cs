using FrontDoor.Core.Recovery.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Recovery.Radar;

/// <summary>A lawyer says that two claims are, or are not, against the same debtor.</summary>
internal sealed class DebtorMatch
{
    private DebtorMatch() { }

    /// <param name="one">The smaller id of the two.</param>
    public DebtorMatch(Guid one, Guid other, bool isSame, Guid by, DateTimeOffset at) => (One, Other, IsSame, By, At) = (one, other, isSame, by, at);

    public Guid One { get; private set; }

    public Guid Other { get; private set; }

    public bool IsSame { get; private set; }

    public Guid By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public void Say(bool isSame, Guid by, DateTimeOffset at) => (IsSame, By, At) = (isSame, by, at);

    internal sealed class Configuration : IEntityTypeConfiguration<DebtorMatch>
    {
        public void Configure(EntityTypeBuilder<DebtorMatch> builder)
        {
            builder.ToTable("DebtorMatches").HasKey(m => new { m.One, m.Other });
            builder.HasOne<ClaimRow>().WithMany().HasForeignKey(m => m.One).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<ClaimRow>().WithMany().HasForeignKey(m => m.Other).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(m => m.Other);
        }
    }
}
