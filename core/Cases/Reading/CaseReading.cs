using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases.Reading;

/// <summary>How far somebody has read a case, and whether he looks at it now.</summary>
internal sealed class CaseReading(Guid caseId, Guid specialistId)
{
    public Guid CaseId { get; private set; } = caseId;

    public Guid SpecialistId { get; private set; } = specialistId;

    /// <summary>The case's event number up to which it was shown.</summary>
    public long SeenNumber { get; private set; }

    /// <summary>Renewed while the page is open; one that died ends by itself. Null: left.</summary>
    public DateTimeOffset? LookingUntil { get; private set; }

    public void See(long number, DateTimeOffset lookingUntil) => (SeenNumber, LookingUntil) = (Math.Max(SeenNumber, number), lookingUntil);

    public void Leave() => LookingUntil = null;

    internal sealed class Configuration : IEntityTypeConfiguration<CaseReading>
    {
        public void Configure(EntityTypeBuilder<CaseReading> builder)
        {
            builder.ToTable("CaseReadings").HasKey(r => new { r.CaseId, r.SpecialistId });
            builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId);
            builder.HasOne<Specialist>().WithMany().HasForeignKey(r => r.SpecialistId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => r.SpecialistId);
        }
    }
}
