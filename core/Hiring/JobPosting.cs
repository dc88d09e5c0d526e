using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Hiring;

/// <summary>A job of a hiring case on its way: how far the desk is, and whether everybody may see it until when.</summary>
internal sealed class JobPosting
{
    /// <summary>A posting that nobody renews is gone after so many days.</summary>
    public const int Days = 30;

    private JobPosting() { }

    public JobPosting(Guid caseId, int ordinal) => (CaseId, Ordinal) = (caseId, ordinal);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CaseId { get; private set; }

    /// <summary>Of the job in its case.</summary>
    public int Ordinal { get; private set; }

    public JobState State { get; private set; }

    /// <summary>How many people were found.</summary>
    public int Filled { get; private set; }

    /// <summary>As it was when it was published; null: never was.</summary>
    public string? Content { get; private set; }

    public Guid? EnterpriseId { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Not shown from then on; null: not shown.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>When the enterprise was asked whether to renew it; null: not since it was last published.</summary>
    public DateTimeOffset? RenewalAskedAt { get; private set; }

    /// <summary>Of two hosts that ask about a renewal at once, one finds the row changed.</summary>
    public long Revision { get; private set; }

    public void Move(JobState state, int filled)
    {
        (State, Filled, Revision) = (state, filled, Revision + 1);
        if (state is JobState.Filled or JobState.Withdrawn)
        {
            ExpiresAt = null;
        }
    }

    public void Publish(JobOpening job, Guid enterpriseId, DateTimeOffset now)
    {
        (Content, EnterpriseId, PublishedAt) = (PayloadColumn.Write(new HiringPayload { Jobs = [job] }), enterpriseId, now);
        Renew(now);
    }

    public void Renew(DateTimeOffset now) => (ExpiresAt, RenewalAskedAt, Revision) = (now.AddDays(Days), null, Revision + 1);

    public void AskRenewal(DateTimeOffset now) => (RenewalAskedAt, Revision) = (now, Revision + 1);

    public JobOpening? Job => Content is null ? null : PayloadColumn.Read(Content) is HiringPayload { Jobs: [var job, ..] } ? job : null;

    internal sealed class Configuration : IEntityTypeConfiguration<JobPosting>
    {
        public void Configure(EntityTypeBuilder<JobPosting> builder)
        {
            builder.ToTable("JobPostings");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.Ignore(p => p.Job);
            builder.Property(p => p.Revision).IsConcurrencyToken();
            builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId);
            builder.HasOne<Enterprise>().WithMany().HasForeignKey(p => p.EnterpriseId);
            builder.HasIndex(p => new { p.CaseId, p.Ordinal }).IsUnique();
            builder.HasIndex(p => p.ExpiresAt);
        }
    }
}

public enum JobState
{
    Open,
    Searching,
    CandidatesSent,
    Filled,
    Withdrawn,
}
