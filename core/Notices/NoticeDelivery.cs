using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Notices;

/// <summary>Where a row of the ledger stands.</summary>
public enum LedgerState
{
    Queued,

    /// <summary>A host has it in hand.</summary>
    Leased,

    /// <summary>The channel took it. Of the way <see cref="NoticeWays.Link"/>: the captain says it stands in the group.</summary>
    Sent,

    /// <summary>The channel says that it arrived.</summary>
    Delivered,

    /// <summary>Its own page was opened.</summary>
    Read,

    /// <summary>The person pressed "received", or answered the survey.</summary>
    Confirmed,

    Failed,

    /// <summary>Not sent while it was valid.</summary>
    Expired,

    Cancelled,

    /// <summary>The process died between sending and recording, and the channel takes no key: shown to a person, never repeated by itself.</summary>
    Unknown,
}

/// <summary>One row of the ledger: one recipient, one way.</summary>
public sealed class NoticeDelivery
{
    public const int MostAttempts = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);

    private NoticeDelivery() { }

    /// <summary>Rising; also the row's key for channels that take one.</summary>
    public long Id { get; private set; }

    public Guid NoticeId { get; private set; }

    /// <summary>The contact; an enterprise where nobody in it can be reached by name.</summary>
    public Guid RecipientId { get; private set; }

    /// <summary>Null where the recipient is the enterprise.</summary>
    public Guid? ContactId { get; private set; }

    public Guid EnterpriseId { get; private set; }

    public string Way { get; private set; } = "";

    /// <summary>Conversation id, e-mail address or phone; null for the link.</summary>
    public string? Address { get; private set; }

    /// <summary>BCP 47.</summary>
    public string Language { get; private set; } = "";

    public LedgerState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset NotBefore { get; private set; }

    public string? LeasedBy { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Somebody chose this enterprise on the open page of the link: said, not proved.</summary>
    public DateTimeOffset? SaidAt { get; private set; }

    /// <summary>Index of the survey's answer.</summary>
    public int? Answer { get; private set; }

    /// <summary>Why it failed, was cancelled or is unknown.</summary>
    public string? Why { get; private set; }

    public string Key => KeyOf(Id);

    public static string KeyOf(long id) => FormattableString.Invariant($"notice:{id}");

    internal void Read(DateTimeOffset now)
    {
        ReadAt ??= now;
        State = State is LedgerState.Sent or LedgerState.Delivered or LedgerState.Unknown ? LedgerState.Read : State;
    }

    /// <summary>A later answer of a survey takes the place of the earlier one.</summary>
    internal void Confirm(int? answer, DateTimeOffset now)
    {
        Read(now);
        ConfirmedAt ??= now;
        Answer = answer ?? Answer;
        State = LedgerState.Confirmed;
    }

    internal void Say(int? answer, DateTimeOffset now) => (SaidAt, Answer) = (SaidAt ?? now, answer ?? Answer);

    /// <summary>Not taken: tried again with growing pauses, or at an end. Of a row that this owner no longer has nothing changes.</summary>
    internal void Fail(string owner, LedgerOutcome outcome, DateTimeOffset now)
    {
        if (State != LedgerState.Leased || LeasedBy != owner)
        {
            return;
        }

        Attempts++;
        State = outcome.End == LedgerState.Queued && Attempts >= MostAttempts ? LedgerState.Failed : outcome.End;
        (Why, LeasedUntil) = (outcome.Why, null);
        NotBefore = now + (FirstPause * Math.Pow(2, Attempts - 1));
    }

    /// <summary>A person decided about an unknown or failed row: once more.</summary>
    internal void Again(DateTimeOffset now) => (State, Why, NotBefore, Attempts) = (LedgerState.Queued, null, now, 0);

    /// <summary>A person decided that it did arrive.</summary>
    internal void CountAsSent(DateTimeOffset now) => (State, SentAt) = (LedgerState.Sent, now);

    internal sealed class Configuration : IEntityTypeConfiguration<NoticeDelivery>
    {
        public void Configure(EntityTypeBuilder<NoticeDelivery> builder)
        {
            builder.ToTable("NoticeDeliveries");
            builder.Property(d => d.Way).HasMaxLength(20);
            builder.Property(d => d.Address).HasMaxLength(400);
            builder.Property(d => d.Language).HasMaxLength(10);
            builder.Property(d => d.LeasedBy).HasMaxLength(100);
            builder.Property(d => d.Why).HasMaxLength(100);
            builder.HasOne<Notice>().WithMany().HasForeignKey(d => d.NoticeId).OnDelete(DeleteBehavior.Restrict);
            // Whatever happens, nobody is a recipient of one notice twice by one way.
            builder.HasIndex(d => new { d.NoticeId, d.RecipientId, d.Way }).IsUnique();
            builder.HasIndex(d => new { d.NoticeId, d.State, d.Way, d.Id });
            builder.HasIndex(d => d.LeasedUntil).HasFilter("\"State\" = 'Leased'");
            builder.HasIndex(d => d.ContactId);
        }
    }
}
