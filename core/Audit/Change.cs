using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Audit;

/// <summary>One change or view of a case: who, when, what, from, to. Rows are only ever added, each chained to the one before it of the same case.</summary>
public sealed class Change
{
    /// <summary>The actor of what the enterprise did itself.</summary>
    public const string Enterprise = "enterprise";

    /// <summary>The actor of what a timer did.</summary>
    public const string Program = "System";

    private Change() { }

    public Change(Guid subjectId, DateTimeOffset at, Guid? actorId, string actor, string action, string? from, string? to) =>
        (SubjectId, At, ActorId, Actor, Action, From, To) = (subjectId, at, actorId, actor, action, from, to);

    public long Id { get; private set; }

    public Guid SubjectId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>A specialist; null for the enterprise and for timers.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The specialist's name at that time, <see cref="Enterprise"/> or <see cref="Program"/>.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>A code: <c>case.opened</c>, <c>case.viewed</c>, <c>handoff.taken_over</c> ...</summary>
    public string Action { get; private set; } = "";

    public string? From { get; private set; }

    public string? To { get; private set; }

    /// <summary>1, 2, ... within the case; 0 for a row from before there was a chain.</summary>
    public long Number { get; private set; }

    /// <summary>Keyed digest of who, when, what, from and to; stays when these are erased.</summary>
    public string ContentDigest { get; private set; } = "";

    /// <summary>Keyed digest over the row before and this one.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Names, from and to were erased; null: they are there.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Takes out what may be about a person. The chain still verifies.</summary>
    internal void Erase(DateTimeOffset now) => (Actor, From, To, ErasedAt) = ("", null, null, now);

    internal void Seal(long number, string contentDigest, string digest) => (Number, ContentDigest, Digest) = (number, contentDigest, digest);

    internal sealed class Configuration : IEntityTypeConfiguration<Change>
    {
        public void Configure(EntityTypeBuilder<Change> builder)
        {
            builder.ToTable("Changes");
            builder.Property(c => c.Action).HasMaxLength(60);
            builder.Property(c => c.ContentDigest).HasMaxLength(64);
            builder.Property(c => c.Digest).HasMaxLength(64);
            builder.HasIndex(c => new { c.SubjectId, c.Number }).IsUnique().HasFilter("\"Number\" > 0");
            builder.HasIndex(c => c.At);
        }
    }
}
