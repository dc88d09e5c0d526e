using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Audit;

/// <summary>The end of one case's chain: without it nobody would miss the last rows.</summary>
internal sealed class ChainHead(Guid subjectId)
{
    public Guid SubjectId { get; private set; } = subjectId;

    public long Number { get; private set; }

    public string Digest { get; private set; } = "";

    public void Append(Change change, byte[] key)
    {
        var content = ChainDigests.Content(key, change);
        Number++;
        Digest = ChainDigests.Link(key, Digest, Number, content);
        change.Seal(Number, content, Digest);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<ChainHead>
    {
        public void Configure(EntityTypeBuilder<ChainHead> builder)
        {
            builder.ToTable("ChainHeads").HasKey(h => h.SubjectId);
            builder.Property(h => h.SubjectId).ValueGeneratedNever();
            builder.Property(h => h.Digest).HasMaxLength(64);
            // Where several hosts write, the second one runs again and takes the next number.
            builder.Property(h => h.Number).IsConcurrencyToken();
        }
    }
}

/// <summary>All chains up to the end of one day in Shanghai, in one digest. It goes to the security log, outside the database.</summary>
internal sealed class ChainDay(DateOnly day, long rows, string digest)
{
    public DateOnly Day { get; private set; } = day;

    /// <summary>Rows of that day.</summary>
    public long Rows { get; private set; } = rows;

    public string Digest { get; private set; } = digest;

    internal sealed class Configuration : IEntityTypeConfiguration<ChainDay>
    {
        public void Configure(EntityTypeBuilder<ChainDay> builder)
        {
            builder.ToTable("ChainDays").HasKey(d => d.Day);
            builder.Property(d => d.Digest).HasMaxLength(64);
        }
    }
}
