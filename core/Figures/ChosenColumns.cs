using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Figures;

/// <summary>Which columns a supervisor wants in a list that goes out, in which order.</summary>
internal sealed class ChosenColumns(Guid specialistId, string columns)
{
    public Guid SpecialistId { get; private set; } = specialistId;

    /// <summary>Names of <see cref="CaseColumn"/>, separated by commas.</summary>
    public string Columns { get; private set; } = columns;

    public void Change(string columns) => Columns = columns;

    internal sealed class Configuration : IEntityTypeConfiguration<ChosenColumns>
    {
        public void Configure(EntityTypeBuilder<ChosenColumns> builder)
        {
            builder.ToTable("ChosenColumns").HasKey(c => c.SpecialistId);
            builder.Property(c => c.SpecialistId).ValueGeneratedNever();
            builder.Property(c => c.Columns).HasMaxLength(400);
        }
    }
}

/// <summary>What a list of cases can say. No words of the enterprise, no phone: lists travel.</summary>
public enum CaseColumn
{
    Number,
    Kind,
    Status,
    Source,
    Enterprise,
    Park,
    Desk,
    Specialist,
    OpenedAt,
    AnsweredAt,
    AnswerHours,
    InTime,
    DueAt,
    ResolvedAt,
    SolutionHours,
    Rating,
    Urges,
}
