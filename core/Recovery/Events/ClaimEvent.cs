using FrontDoor.Core.Recovery.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Recovery.Events;

/// <summary>Something that happened about a claim on a day: a step of the collection diary, and what limitation is counted by. Never deleted; a mistake is struck out.</summary>
public sealed class ClaimEvent
{
    private ClaimEvent() { }

    internal ClaimEvent(Guid claimId, Guid caseId, ClaimStep step, Guid? recordedBy, DateTimeOffset now)
    {
        (ClaimId, CaseId, Key, Kind, On) = (claimId, caseId, step.Key, step.Kind, step.On);
        (Way, Tracking, ArrivedOn, Until, Amount, Words, ExhibitId) = (step.Way, step.Tracking, step.ArrivedOn, step.Until, step.Amount, step.Words, step.ExhibitId);
        (RecordedBy, RecordedAt) = (recordedBy, now);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ClaimId { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Unique within the claim; a second press records nothing again.</summary>
    public string Key { get; private set; } = "";

    public EventKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public EventWay? Way { get; private set; }

    /// <summary>Of a letter.</summary>
    public string? Tracking { get; private set; }

    /// <summary>When a letter arrived; null: not known.</summary>
    public DateOnly? ArrivedOn { get; private set; }

    /// <summary>The day that was set or promised: end of the grace of a demand, day of a promised payment.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Yuan.</summary>
    public decimal? Amount { get; private set; }

    public string? Words { get; private set; }

    /// <summary>What shows it; null: it is only stated.</summary>
    public Guid? ExhibitId { get; private set; }

    /// <summary>A specialist; null: the enterprise said it.</summary>
    public Guid? RecordedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>It was a mistake; counts for nothing.</summary>
    public DateTimeOffset? StruckAt { get; private set; }

    public Guid? StruckBy { get; private set; }

    internal void Show(Guid? exhibitId) => ExhibitId = exhibitId;

    internal void Arrive(DateOnly on) => ArrivedOn = on;

    internal void Strike(Guid by, DateTimeOffset now) => (StruckBy, StruckAt) = (by, now);

    internal void GoTo(Guid caseId, Guid? exhibitId) => (CaseId, ExhibitId) = (caseId, exhibitId);

    internal sealed class Configuration : IEntityTypeConfiguration<ClaimEvent>
    {
        public void Configure(EntityTypeBuilder<ClaimEvent> builder)
        {
            builder.ToTable("ClaimEvents");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Property(e => e.Key).HasMaxLength(100);
            builder.Property(e => e.Tracking).HasMaxLength(60);
            builder.Property(e => e.Words).HasMaxLength(2000);
            builder.Property(e => e.Amount).HasConversion(ClaimColumns.Fen);
            builder.HasOne<ClaimRow>().WithMany().HasForeignKey(e => e.ClaimId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(e => new { e.ClaimId, e.Key }).IsUnique();
            builder.HasIndex(e => e.CaseId);
        }
    }
}

/// <summary>A step as somebody records it.</summary>
/// <param name="Key">Made by the form when it was opened.</param>
public sealed record ClaimStep(
    string Key, EventKind Kind, DateOnly On, EventWay? Way = null, string? Tracking = null, DateOnly? ArrivedOn = null, DateOnly? Until = null, decimal? Amount = null, string? Words = null, Guid? ExhibitId = null);

public enum EventKind
{
    /// <summary>Payment was asked for (诉讼时效规定 article 8).</summary>
    Demand,

    /// <summary>The debtor refused plainly (article 4).</summary>
    Refusal,

    /// <summary>The debtor paid a part (article 14).</summary>
    PartPayment,

    /// <summary>The debtor promised to pay, asked for time, or made a plan (article 14).</summary>
    Promise,

    /// <summary>The debtor confirmed the sum (statement of account, in the chat).</summary>
    Confirmation,

    /// <summary>Any other answer; interrupts nothing.</summary>
    Answer,

    /// <summary>A people's mediation committee or the like was asked (article 12).</summary>
    Mediation,

    /// <summary>A payment order was applied for (article 11).</summary>
    PaymentOrder,

    /// <summary>Suit or arbitration (民法典 article 195).</summary>
    Suit,

    /// <summary>Property or evidence was preserved before suit (article 11).</summary>
    Preservation,

    /// <summary>Mediation or court proceedings ended.</summary>
    ProceedingsEnded,

    /// <summary>A complaint under 国令第802号.</summary>
    Complaint,

    /// <summary>The creditor let it go, or withdrew.</summary>
    GivenUp,

    /// <summary>The rest was paid.</summary>
    PaidInFull,

    /// <summary>The debtor disputes.</summary>
    Dispute,
}

public enum EventWay
{
    WeChat,
    Email,
    Sms,
    Phone,
    Visit,
    Post,
    Letter,
    Other,
}
