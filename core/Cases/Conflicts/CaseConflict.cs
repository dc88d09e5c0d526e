using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases.Conflicts;

public enum ConflictKind
{
    /// <summary>The debtor is an enterprise that the office serves too. Shown; excludes nobody by itself.</summary>
    DebtorInDirectory,

    /// <summary>The person belongs to one of the two sides. Excludes the person.</summary>
    OwnOrganisation,

    /// <summary>The person cares for the debtor. Excludes the person.</summary>
    CaresForDebtor,
}

/// <summary>Somebody who stands on a side of a case. The case is not found by a person of this table.</summary>
internal sealed class CaseConflict(Guid caseId, Guid subjectId, ConflictKind kind, string name)
{
    public Guid CaseId { get; private set; } = caseId;

    /// <summary>A specialist, a captain or an enterprise.</summary>
    public Guid SubjectId { get; private set; } = subjectId;

    public ConflictKind Kind { get; private set; } = kind;

    /// <summary>Of the person or the enterprise, as the card shows it.</summary>
    public string Name { get; private set; } = name;

    internal sealed class Configuration : IEntityTypeConfiguration<CaseConflict>
    {
        public void Configure(EntityTypeBuilder<CaseConflict> builder)
        {
            builder.ToTable("CaseConflicts").HasKey(c => new { c.CaseId, c.SubjectId });
            builder.Property(c => c.Name).HasMaxLength(200);
            builder.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId);
            builder.HasIndex(c => c.SubjectId);
        }
    }
}

public sealed record ConflictView(ConflictKind Kind, string Name);
