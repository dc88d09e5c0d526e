using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Recovery.Remedies;

public enum Remedy
{
    DemandLetter,
    Mediation,
    PaymentOrder,
    SmallClaims,
    Suit,

    /// <summary>The complaint channel of 国令第802号.</summary>
    SmeComplaint,
}

public enum RemedyFit
{
    DoesNotFit,

    /// <summary>Something has to be known or done first.</summary>
    Perhaps,
    Fits,
}

/// <summary>One way for a claim, for the lawyer who decides.</summary>
/// <param name="For">Codes of reasons: <c>remedy.payment_order.sum_certain</c> ...</param>
/// <param name="Against">Codes of what speaks against it or is missing.</param>
/// <param name="Days">Longest time by the rule, in days; null: no rule is known.</param>
/// <param name="Fee">Court fee by the rule, yuan; null: none is known for this sum.</param>
public sealed record RemedyAdvice(Remedy Remedy, RemedyFit Fit, IReadOnlyList<string> For, IReadOnlyList<string> Against, IReadOnlyList<LawArticle> Articles, int? Days, decimal? Fee);

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
