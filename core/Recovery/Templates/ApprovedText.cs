using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Recovery.Templates;

/// <summary>A version of a text that people send to others under their own name: nothing is offered that no lawyer approved. Versions are never changed; a newer one replaces it from its day on.</summary>
public sealed class ApprovedText
{
    private ApprovedText() { }

    internal ApprovedText(string key, string language, int version, string text, Guid? writtenBy, DateTimeOffset now) =>
        (Key, Language, Version, Text, WrittenBy, WrittenAt) = (key, language, version, text, writtenBy, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary><c>debtor.{element}</c> for sentences to a debtor, <c>project.start</c> and its parts for a new project.</summary>
    public string Key { get; private set; } = "";

    /// <summary>zh-Hans, zh-Hant or en.</summary>
    public string Language { get; private set; } = "";

    /// <summary>From 1, for each key and language.</summary>
    public int Version { get; private set; }

    /// <summary>With places in braces: {debtor}, {project}, {amount} ...</summary>
    public string Text { get; private set; } = "";

    /// <summary>Null: it came with the program.</summary>
    public Guid? WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public Guid? ApprovedBy { get; private set; }

    public string? ApprovedByName { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>A lawyer takes it back; it is offered no more.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>One that was taken back is offered again.</summary>
    internal void Approve(Guid by, string name, DateTimeOffset now) => (ApprovedBy, ApprovedByName, ApprovedAt, RevokedAt) = (by, name, now, null);

    internal void Revoke(DateTimeOffset now) => RevokedAt = now;

    internal sealed class Configuration : IEntityTypeConfiguration<ApprovedText>
    {
        public void Configure(EntityTypeBuilder<ApprovedText> builder)
        {
            builder.ToTable("ApprovedTexts");
            builder.Property(t => t.Id).ValueGeneratedNever();
            builder.Property(t => t.Key).HasMaxLength(60);
            builder.Property(t => t.Language).HasMaxLength(10);
            builder.Property(t => t.ApprovedByName).HasMaxLength(100);
            builder.Property(t => t.ApprovedAt).IsConcurrencyToken();
            builder.HasIndex(t => new { t.Key, t.Language, t.Version }).IsUnique();
        }
    }
}
