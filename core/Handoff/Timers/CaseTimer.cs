using FrontDoor.Core.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Handoff.Timers;

internal enum TimerKind
{
    NoPickUp,
    NoPickUpLead,
    NoPickUpSupervisor,
    Offer,
    SpecialistSilent,
    SpecialistSilentLead,
    SpecialistSilentSupervisor,
    EnterpriseSilent,
    EnterpriseGivenUp,
    NextDate,
    PromiseToday,
    Overdue,
    OverdueSupervisor,
    Urged,
    Complaint,
    AssistAsked,
    AssistDue,
    AssistOverdue,
}

/// <summary>Something to do at a moment, unless what it waits for has happened by then. One row for each kind and round of a case, for ever: that is why nothing is done twice.</summary>
internal sealed class CaseTimer(Guid caseId, TimerKind kind, string round, DateTimeOffset dueAt)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CaseId { get; private set; } = caseId;

    public TimerKind Kind { get; private set; } = kind;

    /// <summary>Which time it is: the moment since when somebody waits, the count of urges ...</summary>
    public string Round { get; private set; } = round;

    public DateTimeOffset DueAt { get; private set; } = dueAt;

    /// <summary>Null: still waiting.</summary>
    public DateTimeOffset? FiredAt { get; private set; }

    public void MoveTo(DateTimeOffset dueAt) => DueAt = dueAt;

    public void Fire(DateTimeOffset now) => FiredAt = now;

    internal sealed class Configuration : IEntityTypeConfiguration<CaseTimer>
    {
        public void Configure(EntityTypeBuilder<CaseTimer> builder)
        {
            builder.ToTable("CaseTimers");
            builder.Property(t => t.Id).ValueGeneratedNever();
            builder.Property(t => t.Round).HasMaxLength(80);
            // Of two hosts that fire it at once, one finds the row changed, runs again and finds nothing to do.
            builder.Property(t => t.FiredAt).IsConcurrencyToken();
            builder.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId);
            builder.HasIndex(t => new { t.CaseId, t.Kind, t.Round }).IsUnique();
            builder.HasIndex(t => t.DueAt).HasFilter("\"FiredAt\" IS NULL");
        }
    }
}
