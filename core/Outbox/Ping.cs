using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Outbox;

/// <summary>Whom a ping reaches. Nobody is reached by an open browser tab alone.</summary>
public enum PingAudience
{
    /// <summary>The group of a desk.</summary>
    Desk,

    /// <summary>Who leads a desk; a desk without lead: its group.</summary>
    Leads,

    /// <summary>One person.</summary>
    Specialist,

    /// <summary>Everybody who supervises.</summary>
    Supervisors,
}

/// <summary>A nudge to staff without content: a key, the case's number, nothing that an enterprise said. Written in the transaction of its cause; who delivers it looks the addresses up.</summary>
public sealed class Ping
{
    private Ping() { }

    public Ping(PingAudience audience, Guid? deskId, Guid? specialistId, string key, Guid caseId, string number, DateTimeOffset now) =>
        (Audience, DeskId, SpecialistId, Key, CaseId, Number, CreatedAt) = (audience, deskId, specialistId, key, caseId, number, now);

    public long Id { get; private set; }

    public PingAudience Audience { get; private set; }

    /// <summary>Set for a desk and its leads.</summary>
    public Guid? DeskId { get; private set; }

    /// <summary>Set for one person.</summary>
    public Guid? SpecialistId { get; private set; }

    /// <summary>Resource key of the sentence: <c>ping.no_pick_up</c>, <c>ping.promise_today</c> ...</summary>
    public string Key { get; private set; } = "";

    public Guid CaseId { get; private set; }

    public string Number { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Ping>
    {
        public void Configure(EntityTypeBuilder<Ping> builder)
        {
            builder.ToTable("Pings");
            builder.Property(p => p.Key).HasMaxLength(60);
            builder.Property(p => p.Number).HasMaxLength(20);
            builder.HasIndex(p => p.CaseId);
        }
    }
}
