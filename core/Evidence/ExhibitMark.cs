using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Evidence;

/// <summary>What a person, or a reading program as a proposal, marked on an exhibit: the timeline is made of these.</summary>
public sealed class ExhibitMark
{
    private ExhibitMark() { }

    /// <param name="markedBy">Null: proposed by a program; counts for nothing until a person confirms it.</param>
    public ExhibitMark(Guid exhibitId, Guid caseId, int position, DateOnly? on, TimeOnly? at, string? speaker, string words, MarkKind kind, Guid? markedBy, DateTimeOffset now) =>
        (ExhibitId, CaseId, Position, On, At, Speaker, Words, Kind, MarkedBy, MarkedAt) = (exhibitId, caseId, position, on, at, speaker, words, kind, markedBy, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ExhibitId { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Order among the marks of the exhibit, from 0.</summary>
    public int Position { get; private set; }

    public DateOnly? On { get; private set; }

    public TimeOnly? At { get; private set; }

    /// <summary>Who speaks, as shown there.</summary>
    public string? Speaker { get; private set; }

    /// <summary>The sentence that matters.</summary>
    public string Words { get; private set; } = "";

    public MarkKind Kind { get; private set; }

    public Guid? MarkedBy { get; private set; }

    public DateTimeOffset MarkedAt { get; private set; }

    public bool IsProposal => MarkedBy is null;

    public void Change(int position, DateOnly? on, TimeOnly? at, string? speaker, string words, MarkKind kind, Guid markedBy, DateTimeOffset now) =>
        (Position, On, At, Speaker, Words, Kind, MarkedBy, MarkedAt) = (position, on, at, speaker, words, kind, markedBy, now);

    internal sealed class Configuration : IEntityTypeConfiguration<ExhibitMark>
    {
        public void Configure(EntityTypeBuilder<ExhibitMark> builder)
        {
            builder.ToTable("ExhibitMarks");
            builder.Property(m => m.Id).ValueGeneratedNever();
            builder.Property(m => m.Speaker).HasMaxLength(100);
            builder.HasOne<Exhibit>().WithMany().HasForeignKey(m => m.ExhibitId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(m => m.CaseId);
        }
    }
}

/// <summary>What the sentence is about.</summary>
public enum MarkKind
{
    Other,
    Price,
    Acceptance,
    Promise,
    Demand,
    Payment,
    Dispute,
}
