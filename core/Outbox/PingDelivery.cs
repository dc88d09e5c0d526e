using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Outbox;

/// <summary>Why somebody is pinged; the sentence is made of it when the row is claimed. The names are also those of the events in the thread (<c>timer.no_pick_up</c>).</summary>
public enum PingReason
{
    NewCase,

    /// <summary>Somebody at an enterprise waits for a person.</summary>
    Waiting,

    /// <summary>An administrator tries the address.</summary>
    Trial,

    /// <summary>Nobody took the case.</summary>
    NoPickUp,

    /// <summary>The enterprise waits for the answer of the person who has the case.</summary>
    Unanswered,

    /// <summary>The enterprise says nothing any more.</summary>
    EnterpriseSilent,

    /// <summary>The day has come on which somebody wanted to look again.</summary>
    NextDate,
    PromiseToday,
    Overdue,

    /// <summary>The enterprise asks to hurry.</summary>
    Urged,
    Complaint,

    /// <summary>Another desk asks this one.</summary>
    AssistAsked,
    AssistDue,
    AssistOverdue,

    /// <summary>A case that waits is offered to one person.</summary>
    Offered,

    /// <summary>A colleague names somebody in a note.</summary>
    Mentioned,

    /// <summary>The limitation period of a claim comes near its end, or a lawyer must see whether it ended.</summary>
    Limitation,

    /// <summary>One can apply for a policy for a few weeks more, and somebody fits it.</summary>
    PolicyWindow,
}

/// <summary>One ping to one address, written in the transaction of its cause: a number, never what anybody said.</summary>
public sealed class PingDelivery
{
    public const int MostAttempts = 8;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    private PingDelivery() { }

    public PingDelivery(Guid addressId, PingReason reason, Guid? caseId, string? number, DateTimeOffset now) =>
        (AddressId, Reason, CaseId, Number, CreatedAt, NotBefore) = (addressId, reason, caseId, number, now, now);

    internal PingDelivery(Guid addressId, PingCause cause, PingAudience audience)
        : this(addressId, cause.Reason, cause.CaseId, cause.Number, cause.At) => Audience = audience;

    /// <summary>Rising; also the key under which a gateway that takes one hears a ping once.</summary>
    public long Id { get; private set; }

    public Guid AddressId { get; private set; }

    public PingReason Reason { get; private set; }

    /// <summary>As whom the owner of the address hears it.</summary>
    public PingAudience Audience { get; private set; }

    public Guid? CaseId { get; private set; }

    public string? Number { get; private set; }

    public OutboxState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset NotBefore { get; private set; }

    public string? LeasedBy { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public string? ErrorCode { get; private set; }

    public bool IsLeasedBy(string owner) => State == OutboxState.Leased && LeasedBy == owner;

    public void Lease(string owner, DateTimeOffset until) => (State, LeasedBy, LeasedUntil) = (OutboxState.Leased, owner, until);

    public void Sent(DateTimeOffset now) => End(OutboxState.Sent, null, now);

    /// <summary>Nobody knows whether it arrived, and there is no key under which it could be sent again.</summary>
    public void Lost(string errorCode) => End(OutboxState.Unknown, errorCode, null);

    /// <param name="pause">How long the other side wants to be left alone; null: a pause that grows.</param>
    public void Failed(string errorCode, bool isFinal, TimeSpan? pause, DateTimeOffset now)
    {
        Attempts++;
        var growing = FirstPause * Math.Pow(2, Attempts - 1);
        NotBefore = now + (pause ?? (growing < LongestPause ? growing : LongestPause));
        End(isFinal || Attempts >= MostAttempts ? OutboxState.Failed : OutboxState.Queued, errorCode, null);
    }

    private void End(OutboxState state, string? errorCode, DateTimeOffset? sentAt) =>
        (State, ErrorCode, SentAt, LeasedBy, LeasedUntil) = (state, errorCode, sentAt, null, null);

    internal sealed class Configuration : IEntityTypeConfiguration<PingDelivery>
    {
        public void Configure(EntityTypeBuilder<PingDelivery> builder)
        {
            builder.ToTable("PingDeliveries");
            builder.Property(p => p.Number).HasMaxLength(40);
            builder.Property(p => p.Audience).HasDefaultValue(PingAudience.Desk);
            // Where several hosts claim, only one gets the row.
            builder.Property(p => p.LeasedUntil).IsConcurrencyToken();
            builder.HasOne<PingAddress>().WithMany().HasForeignKey(p => p.AddressId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(p => p.NotBefore).HasFilter("\"State\" IN ('Queued', 'Leased')");
        }
    }
}
