using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("Cases");
        builder.Property(c => c.Number).HasMaxLength(20);
        builder.Property(c => c.OpeningKey).HasMaxLength(450);
        builder.Property(c => c.Payload).HasConversion(PayloadColumn.Converter, PayloadColumn.Comparer);
        // Every change raises it; where several hosts write, the loser runs again.
        builder.Property(c => c.EventNumber).IsConcurrencyToken();
        builder.Property(c => c.PlannedNumber);
        builder.Property(c => c.Topic).HasMaxLength(40);
        // What happened since timers were planned; nearly always empty.
        builder.HasIndex(c => c.LastEventAt).HasFilter("\"EventNumber\" <> \"PlannedNumber\"");
        builder.HasOne<Desk>().WithMany().HasForeignKey(c => c.DeskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contact>().WithMany().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.OpeningKey).IsUnique();
        builder.HasIndex(c => c.ConversationId);
        builder.HasIndex(c => c.EnterpriseId);
        builder.HasIndex(c => c.OpenedAt);
        builder.HasIndex(c => new { c.ReportedBy, c.OpenedAt }).HasFilter("\"ReportedBy\" IS NOT NULL");
        builder.HasIndex(c => new { c.Status, c.LastEventAt });
    }
}

/// <summary>Somebody whom a complaint names.</summary>
internal sealed class ComplaintName(Guid caseId, Guid specialistId)
{
    public Guid CaseId { get; private set; } = caseId;

    public Guid SpecialistId { get; private set; } = specialistId;

    internal sealed class Configuration : IEntityTypeConfiguration<ComplaintName>
    {
        public void Configure(EntityTypeBuilder<ComplaintName> builder)
        {
            builder.ToTable("ComplaintNames").HasKey(n => new { n.CaseId, n.SpecialistId });
            builder.HasOne<Case>().WithMany().HasForeignKey(n => n.CaseId);
            builder.HasOne<Specialist>().WithMany().HasForeignKey(n => n.SpecialistId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What a case said before it was amended after its confirmation.</summary>
internal sealed class CaseVersion(Guid caseId, int version, CasePayload payload, DateTimeOffset replacedAt)
{
    public Guid CaseId { get; private set; } = caseId;

    public int Version { get; private set; } = version;

    public CasePayload Payload { get; private set; } = payload;

    public DateTimeOffset ReplacedAt { get; private set; } = replacedAt;

    internal sealed class Configuration : IEntityTypeConfiguration<CaseVersion>
    {
        public void Configure(EntityTypeBuilder<CaseVersion> builder)
        {
            builder.ToTable("CaseVersions").HasKey(v => new { v.CaseId, v.Version });
            builder.Property(v => v.Payload).HasConversion(PayloadColumn.Converter, PayloadColumn.Comparer);
            builder.HasOne<Case>().WithMany().HasForeignKey(v => v.CaseId);
        }
    }
}

/// <summary>An amendment that was carried out; it does nothing a second time.</summary>
internal sealed class KnownAmendment(Guid caseId, string key)
{
    public Guid CaseId { get; private set; } = caseId;

    public string Key { get; private set; } = key;

    internal sealed class Configuration : IEntityTypeConfiguration<KnownAmendment>
    {
        public void Configure(EntityTypeBuilder<KnownAmendment> builder)
        {
            builder.ToTable("KnownAmendments").HasKey(a => new { a.CaseId, a.Key });
            builder.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId);
        }
    }
}
