using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Directory;

/// <summary>A volunteer who keeps the daily contact in one park.</summary>
public sealed class Captain(Guid id, string name, Guid parkId, bool isSample)
{
    public Guid Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public Guid ParkId { get; private set; } = parkId;

    public bool IsDeputy { get; private set; }

    /// <summary>Null: since always.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The last day; null: until somebody ends it.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Name of the supervisor who appointed; null for samples.</summary>
    public string? AppointedBy { get; private set; }

    /// <summary>SHA-256 of the one-time link; null when it was used or never made.</summary>
    public string? JoinHash { get; private set; }

    public DateTimeOffset? JoinUntil { get; private set; }

    /// <summary>The chat that the link bound; null: not joined.</summary>
    public string? ConversationId { get; private set; }

    /// <summary>When it last proved to hold that chat.</summary>
    public DateTimeOffset? ProvedAt { get; private set; }

    /// <summary>Rises when the captain is unbound or joins anew: cookies of before open nothing.</summary>
    public int Session { get; private set; }

    public bool IsInTerm(DateOnly today) => (From is null || From <= today) && (Until is null || Until >= today);

    internal void Appoint(string name, bool isDeputy, DateOnly? from, DateOnly? until, string by) =>
        (Name, IsDeputy, From, Until, AppointedBy) = (name, isDeputy, from, until, by);

    internal void End(DateOnly lastDay)
    {
        (Until, JoinHash, JoinUntil) = (lastDay, null, null);
        Session++;
    }

    internal void Invite(string hash, DateTimeOffset until) => (JoinHash, JoinUntil) = (hash, until);

    internal void Join(string conversationId, DateTimeOffset now)
    {
        (ConversationId, ProvedAt, JoinHash, JoinUntil) = (conversationId, now, null, null);
        Session++;
    }

    internal void Prove(DateTimeOffset now) => ProvedAt = now;

    public bool IsSample { get; private set; } = isSample;

    /// <summary>The company the volunteer works for; its cases are kept from the captain. Null: none.</summary>
    public string? Organisation { get; private set; }

    internal void BelongTo(string? organisation) => Organisation = organisation;

    internal sealed class Configuration : IEntityTypeConfiguration<Captain>
    {
        public void Configure(EntityTypeBuilder<Captain> builder)
        {
            builder.ToTable("Captains");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.Property(c => c.Organisation).HasMaxLength(100);
            builder.HasOne<Park>().WithMany().HasForeignKey(c => c.ParkId).OnDelete(DeleteBehavior.Restrict);
            builder.Property(c => c.AppointedBy).HasMaxLength(60);
            builder.Property(c => c.JoinHash).HasMaxLength(64);
            builder.Property(c => c.ConversationId).HasMaxLength(400);
            builder.HasIndex(c => c.JoinHash);
            builder.HasIndex(c => c.ConversationId);
        }
    }
}
