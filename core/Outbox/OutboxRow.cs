using FrontDoor.Core.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Outbox;

/// <summary>A row of the outbox.</summary>
public sealed class OutboxRow
{
    public const int MostAttempts = 10;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    private OutboxRow() { }

    public OutboxRow(OutboxKind kind, string conversationId, Guid? caseId, OutboxContent content, DateTimeOffset now) =>
        (Kind, ConversationId, CaseId, Content, CreatedAt, NotBefore) = (kind, conversationId, caseId, content, now, now);

    /// <summary>Order matters here: rows of one conversation go out in the order of their ids.</summary>
    public long Id { get; private set; }

    public OutboxKind Kind { get; private set; }

    public string ConversationId { get; private set; } = "";

    public Guid? CaseId { get; private set; }

    public OutboxContent Content { get; private set; } = new();

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

    public void Sent(DateTimeOffset now) => (State, SentAt, LeasedBy, LeasedUntil, ErrorCode) = (OutboxState.Sent, now, null, null, null);

    public void Failed(string errorCode, bool isFinal, DateTimeOffset now)
    {
        Attempts++;
        State = isFinal || Attempts >= MostAttempts ? OutboxState.Failed : OutboxState.Queued;
        (ErrorCode, LeasedBy, LeasedUntil) = (errorCode, null, null);
        var pause = FirstPause * Math.Pow(2, Attempts - 1);
        NotBefore = now + (pause < LongestPause ? pause : LongestPause);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<OutboxRow>
    {
        public void Configure(EntityTypeBuilder<OutboxRow> builder)
        {
            builder.ToTable("Outbox");
            builder.Property(r => r.Content).HasConversion(OutboxColumn.Converter, OutboxColumn.Comparer);
            // Where several hosts claim, only one gets the row.
            builder.Property(r => r.LeasedUntil).IsConcurrencyToken();
            builder.HasOne<Conversation>().WithMany().HasForeignKey(r => r.ConversationId).OnDelete(DeleteBehavior.Restrict);
            // Only what is still to be sent: claims stay quick however long the past grows.
            builder.HasIndex(r => new { r.ConversationId, r.Id }).HasFilter("\"State\" IN ('Queued', 'Leased')");
        }
    }
}
