using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Audit;

/// <summary>One change of a case: who, when, what, from, to. Rows are only ever added.</summary>
public sealed class Change
{
    /// <summary>The actor of what the enterprise did itself.</summary>
    public const string Enterprise = "enterprise";

    private Change() { }

    public Change(Guid subjectId, DateTimeOffset at, Guid? actorId, string actor, string action, string? from, string? to) =>
        (SubjectId, At, ActorId, Actor, Action, From, To) = (subjectId, at, actorId, actor, action, from, to);

    public long Id { get; private set; }

    public Guid SubjectId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>A specialist; null for the enterprise.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The specialist's name at that time, or <see cref="Enterprise"/>.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>A code: <c>case.opened</c>, <c>case.resolved</c>, <c>handoff.taken_over</c> ...</summary>
    public string Action { get; private set; } = "";

    public string? From { get; private set; }

    public string? To { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Change>
    {
        public void Configure(EntityTypeBuilder<Change> builder)
        {
            builder.ToTable("Changes");
            builder.Property(c => c.Action).HasMaxLength(60);
            builder.HasIndex(c => c.SubjectId);
        }
    }
}
