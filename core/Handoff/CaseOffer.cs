using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Handoff;

/// <summary>A case was offered to somebody, or somebody dropped it. Who dropped it is not offered it again.</summary>
internal sealed class CaseOffer(Guid caseId, Guid specialistId, DateTimeOffset at, bool isDrop)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CaseId { get; private set; } = caseId;

    public Guid SpecialistId { get; private set; } = specialistId;

    public DateTimeOffset At { get; private set; } = at;

    public bool IsDrop { get; private set; } = isDrop;

    internal sealed class Configuration : IEntityTypeConfiguration<CaseOffer>
    {
        public void Configure(EntityTypeBuilder<CaseOffer> builder)
        {
            builder.ToTable("CaseOffers");
            builder.Property(o => o.Id).ValueGeneratedNever();
            builder.HasOne<Case>().WithMany().HasForeignKey(o => o.CaseId);
            builder.HasOne<Specialist>().WithMany().HasForeignKey(o => o.SpecialistId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(o => new { o.CaseId, o.At });
        }
    }
}
