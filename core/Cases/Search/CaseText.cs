using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases.Search;

/// <summary>A piece of a case that can be searched: what identifies it, or the lines that one act added to its thread, folded for comparing.</summary>
internal sealed class CaseText(long id, Guid caseId, bool isHead, string folded)
{
    /// <summary>Rising in time, made before the row is written; newer texts are found first.</summary>
    public long Id { get; private set; } = id;

    public Guid CaseId { get; private set; } = caseId;

    /// <summary>Number, enterprise, debtors, contact: one a case, replaced when they change.</summary>
    public bool IsHead { get; private set; } = isHead;

    public string Folded { get; private set; } = folded;

    /// <summary>Another line. No gram reaches over the end of one, and no word that is sought holds it.</summary>
    public void GoOn(string line) => Folded = $"{Folded}\n{line}";

    internal sealed class Configuration : IEntityTypeConfiguration<CaseText>
    {
        public void Configure(EntityTypeBuilder<CaseText> builder)
        {
            builder.ToTable("CaseTexts");
            builder.Property(t => t.Id).ValueGeneratedNever();
            builder.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId);
            builder.HasIndex(t => t.CaseId);
        }
    }
}

/// <summary>Which text has which gram: the postings that searches walk, newest first. Written in bulk (<see cref="CaseIndex"/>), not one entity each: a line of 30 characters has as many.</summary>
internal sealed class CaseGram
{
    public long Gram { get; private set; }

    public long TextId { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CaseGram>
    {
        public void Configure(EntityTypeBuilder<CaseGram> builder) => builder.ToTable("CaseGrams").HasKey(g => new { g.Gram, g.TextId });
    }
}
