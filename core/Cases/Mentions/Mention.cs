using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases.Mentions;

/// <summary>A note names a colleague, who should look.</summary>
internal sealed class Mention(Guid caseId, Guid specialistId, string noteKey, DateTimeOffset at)
{
    public Guid CaseId { get; private set; } = caseId;

    public Guid SpecialistId { get; private set; } = specialistId;

    /// <summary>Of the note's line in the thread.</summary>
    public string NoteKey { get; private set; } = noteKey;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>When the person opened the case; null: not yet.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public void See(DateTimeOffset now) => SeenAt ??= now;

    internal sealed class Configuration : IEntityTypeConfiguration<Mention>
    {
        public void Configure(EntityTypeBuilder<Mention> builder)
        {
            builder.ToTable("Mentions").HasKey(m => new { m.CaseId, m.SpecialistId, m.NoteKey });
            builder.Property(m => m.NoteKey).HasMaxLength(450);
            builder.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId);
            builder.HasOne<Specialist>().WithMany().HasForeignKey(m => m.SpecialistId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(m => new { m.SpecialistId, m.At });
        }
    }
}
