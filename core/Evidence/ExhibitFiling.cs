using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Evidence;

/// <summary>An exhibit stands for an element of a claim. One file may stand for several, and a person may change it.</summary>
public sealed class ExhibitFiling
{
    private ExhibitFiling() { }

    /// <param name="filedBy">A specialist; null: the enterprise, by the question that was open when the file came.</param>
    public ExhibitFiling(Guid exhibitId, Guid caseId, Guid claimId, ClaimElement element, ExhibitSide side, Guid? filedBy, DateTimeOffset now) =>
        (ExhibitId, CaseId, ClaimId, Element, Side, FiledBy, FiledAt) = (exhibitId, caseId, claimId, element, side, filedBy, now);

    public Guid ExhibitId { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>A row of Recovery's claims, by id only.</summary>
    public Guid ClaimId { get; private set; }

    public ClaimElement Element { get; private set; }

    public ExhibitSide Side { get; private set; }

    public Guid? FiledBy { get; private set; }

    public DateTimeOffset FiledAt { get; private set; }

    public void Judge(ExhibitSide side, Guid filedBy, DateTimeOffset now) => (Side, FiledBy, FiledAt) = (side, filedBy, now);

    internal sealed class Configuration : IEntityTypeConfiguration<ExhibitFiling>
    {
        public void Configure(EntityTypeBuilder<ExhibitFiling> builder)
        {
            builder.ToTable("ExhibitFilings").HasKey(f => new { f.ExhibitId, f.ClaimId, f.Element });
            builder.HasOne<Exhibit>().WithMany().HasForeignKey(f => f.ExhibitId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(f => f.CaseId);
            builder.HasIndex(f => f.ClaimId);
        }
    }
}
