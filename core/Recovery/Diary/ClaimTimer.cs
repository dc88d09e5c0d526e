using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Recovery.Diary;

internal enum ClaimTimerKind
{
    /// <summary>A limitation period comes near; round: its end and the days before it.</summary>
    Limitation,

    /// <summary>The day has come on which somebody wanted to look again; round: that day.</summary>
    NextStep,

    /// <summary>The enterprise's digest of a week; of the case, round: its Monday.</summary>
    Digest,
}

/// <summary>Something to do at a moment. One row for each kind and round of a claim (or of its case), for ever: that is why nothing is said twice.</summary>
internal sealed class ClaimTimer(Guid caseId, Guid? claimId, ClaimTimerKind kind, string round, DateTimeOffset dueAt)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CaseId { get; private set; } = caseId;

    /// <summary>Null: of the whole case.</summary>
    public Guid? ClaimId { get; private set; } = claimId;

    public ClaimTimerKind Kind { get; private set; } = kind;

    public string Round { get; private set; } = round;

    public DateTimeOffset DueAt { get; private set; } = dueAt;

    /// <summary>Null: still waiting.</summary>
    public DateTimeOffset? FiredAt { get; private set; }

    public void MoveTo(DateTimeOffset dueAt) => DueAt = dueAt;

    public void GoTo(Guid caseId) => CaseId = caseId;

    public void Fire(DateTimeOffset now) => FiredAt = now;

    internal sealed class Configuration : IEntityTypeConfiguration<ClaimTimer>
    {
        public void Configure(EntityTypeBuilder<ClaimTimer> builder)
        {
            builder.ToTable("ClaimTimers");
            builder.Property(t => t.Id).ValueGeneratedNever();
            builder.Property(t => t.Round).HasMaxLength(40);
            // Of two hosts that fire it at once, one finds the row changed, runs again and finds nothing to do.
            builder.Property(t => t.FiredAt).IsConcurrencyToken();
            builder.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId);
            builder.HasOne<ClaimRow>().WithMany().HasForeignKey(t => t.ClaimId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(t => new { t.ClaimId, t.Kind, t.Round }).IsUnique();
            builder.HasIndex(t => new { t.CaseId, t.Kind, t.Round }).IsUnique().HasFilter("\"ClaimId\" IS NULL");
            builder.HasIndex(t => t.DueAt).HasFilter("\"FiredAt\" IS NULL");
        }
    }
}
