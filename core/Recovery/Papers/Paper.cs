using FrontDoor.Core.Cases;
using FrontDoor.Core.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Recovery.Papers;

public enum PaperKind
{
    EvidenceList,
    DemandLetter,
    AccountStatement,
    PaymentOrderApplication,

    /// <summary>民事起诉状.</summary>
    Complaint,

    /// <summary>投诉, under 国令第802号.</summary>
    SmeComplaint,
    ClaimsTable,
    Bundle,
}

/// <summary>One version of a paper for one debtor. A draft may be made again, as the next version; what a lawyer signed is frozen.</summary>
public sealed class Paper
{
    private Paper() { }

    /// <param name="debtorKey">Key of the one debtor of all its claims (<c>ClaimRow.DebtorKey</c>).</param>
    public Paper(Guid caseId, PaperKind kind, string debtor, string debtorKey, int version, IReadOnlyList<Guid> claimIds, FileReference file, DateOnly lawAsOf, Guid madeBy, string madeByName, DateTimeOffset now)
    {
        (CaseId, Kind, Debtor, DebtorKey, Version, ClaimIds) = (caseId, kind, debtor, debtorKey, version, [.. claimIds]);
        (Sha256, Name, ContentType, Size, LawAsOf) = (file.Sha256, file.Name, file.ContentType, file.Size, lawAsOf);
        (MadeBy, MadeByName, MadeAt) = (madeBy, madeByName, now);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CaseId { get; private set; }

    public PaperKind Kind { get; private set; }

    /// <summary>Full name as the claims say it.</summary>
    public string Debtor { get; private set; } = "";

    public string DebtorKey { get; private set; } = "";

    /// <summary>From 1, for each case, kind and debtor.</summary>
    public int Version { get; private set; }

    public List<Guid> ClaimIds { get; private set; } = [];

    /// <summary>Of the bytes in the file store.</summary>
    public string Sha256 { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    public long Size { get; private set; }

    /// <summary>The state of the law that it names.</summary>
    public DateOnly LawAsOf { get; private set; }

    public Guid MadeBy { get; private set; }

    public string MadeByName { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    public Guid? SignedBy { get; private set; }

    public string? SignedByName { get; private set; }

    /// <summary>Null: a draft.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    public bool IsDraft => SignedAt is null;

    /// <param name="file">What was signed: the same paper without the mark of a draft.</param>
    /// <returns>The problem when it is signed already.</returns>
    public Problem? Sign(FileReference file, Guid by, string name, DateTimeOffset now)
    {
        if (!IsDraft)
        {
            return new Problem("paper.signed");
        }

        (Sha256, Name, ContentType, Size) = (file.Sha256, file.Name, file.ContentType, file.Size);
        (SignedBy, SignedByName, SignedAt) = (by, name, now);
        return null;
    }

    /// <summary>Into the case that goes on, behind the versions that it has.</summary>
    internal void GoTo(Guid caseId, int version) => (CaseId, Version) = (caseId, version);

    internal sealed class Configuration : IEntityTypeConfiguration<Paper>
    {
        public void Configure(EntityTypeBuilder<Paper> builder)
        {
            builder.ToTable("Papers");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.Property(p => p.Debtor).HasMaxLength(200);
            builder.Property(p => p.DebtorKey).HasMaxLength(200);
            builder.Property(p => p.Sha256).HasMaxLength(64);
            builder.Property(p => p.Name).HasMaxLength(255);
            builder.Property(p => p.ContentType).HasMaxLength(200);
            builder.Property(p => p.MadeByName).HasMaxLength(100);
            builder.Property(p => p.SignedByName).HasMaxLength(100);
            // Of two who sign at once, one finds it signed.
            builder.Property(p => p.SignedAt).IsConcurrencyToken();
            builder.Ignore(p => p.IsDraft);
            builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId);
            builder.HasIndex(p => new { p.CaseId, p.Kind, p.DebtorKey, p.Version }).IsUnique();
        }
    }
}
