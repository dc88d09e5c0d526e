using FrontDoor.Core.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Figures;

/// <summary>The figures of a month as they were when the report was made. Never changed; made again it is another row.</summary>
internal sealed class MonthReport
{
    private MonthReport() { }

    public MonthReport(DateOnly month, Guid madeBy, string madeByName, DateTimeOffset madeAt, FileReference document, FileReference table) =>
        (Month, MadeBy, MadeByName, MadeAt, DocumentHash, DocumentSize, TableHash, TableSize) = (month, madeBy, madeByName, madeAt, document.Sha256, document.Size, table.Sha256, table.Size);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private set; }

    public Guid MadeBy { get; private set; }

    public string MadeByName { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>SHA-256 of the DOCX in the file store.</summary>
    public string DocumentHash { get; private set; } = "";

    public long DocumentSize { get; private set; }

    /// <summary>SHA-256 of the XLSX in the file store.</summary>
    public string TableHash { get; private set; } = "";

    public long TableSize { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<MonthReport>
    {
        public void Configure(EntityTypeBuilder<MonthReport> builder)
        {
            builder.ToTable("MonthReports");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.MadeByName).HasMaxLength(100);
            builder.Property(r => r.DocumentHash).HasMaxLength(64);
            builder.Property(r => r.TableHash).HasMaxLength(64);
            builder.HasIndex(r => new { r.Month, r.MadeAt });
        }
    }
}
