using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Evidence;

/// <summary>Who did what with an exhibit and when. Rows are only ever added.</summary>
public sealed class CustodyEntry
{
    private CustodyEntry() { }

    /// <param name="by">A specialist; null: the enterprise or the program.</param>
    public CustodyEntry(Guid exhibitId, Guid caseId, CustodyAct act, Guid? by, string name, DateTimeOffset at) =>
        (ExhibitId, CaseId, Act, By, Name, At) = (exhibitId, caseId, act, by, name, at);

    /// <summary>Rising.</summary>
    public long Id { get; private set; }

    public Guid ExhibitId { get; private set; }

    public Guid CaseId { get; private set; }

    public CustodyAct Act { get; private set; }

    public Guid? By { get; private set; }

    /// <summary>As it was then.</summary>
    public string Name { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CustodyEntry>
    {
        public void Configure(EntityTypeBuilder<CustodyEntry> builder)
        {
            builder.ToTable("CustodyEntries");
            builder.Property(e => e.Name).HasMaxLength(100);
            builder.HasOne<Exhibit>().WithMany().HasForeignKey(e => e.ExhibitId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(e => new { e.ExhibitId, e.Id });
        }
    }
}

public enum CustodyAct
{
    Arrived,
    Viewed,
    Downloaded,
    Exported,

    /// <summary>Somebody saw the original on its device.</summary>
    OriginalSeen,

    /// <summary>Filed to a claim, marked, judged.</summary>
    Filed,

    /// <summary>Put into the case by staff, who got it from somebody.</summary>
    Added,
}
