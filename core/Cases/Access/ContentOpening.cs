using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases.Access;

/// <summary>A supervisor said why he has to read a case of the lawyers whole. Rows are only ever added.</summary>
internal sealed class ContentOpening(Guid caseId, Guid specialistId, string reason, DateTimeOffset at)
{
    /// <summary>As long as a session; a case that became the supervisor's own stays open to him.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CaseId { get; private set; } = caseId;

    public Guid SpecialistId { get; private set; } = specialistId;

    public string Reason { get; private set; } = reason;

    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Configuration : IEntityTypeConfiguration<ContentOpening>
    {
        public void Configure(EntityTypeBuilder<ContentOpening> builder)
        {
            builder.ToTable("ContentOpenings");
            builder.Property(o => o.Id).ValueGeneratedNever();
            builder.Property(o => o.Reason).HasMaxLength(OpenContent.LongestReason);
            builder.HasOne<Case>().WithMany().HasForeignKey(o => o.CaseId);
            builder.HasOne<Specialist>().WithMany().HasForeignKey(o => o.SpecialistId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(o => new { o.CaseId, o.SpecialistId, o.At });
        }
    }
}
