using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Evidence;

/// <summary>One piece of evidence of a case: once for each content, with the name, sender and time of its first arrival.</summary>
public sealed class Exhibit
{
    /// <summary>As a channel: somebody of the staff put it into the case, as handed over on paper, by mail or on a stick.</summary>
    public const string ByHand = "by_hand";

    private Exhibit() { }

    private Exhibit(Guid caseId, FileReference file, string? sender, string channel, DateTimeOffset arrivedAt)
    {
        (CaseId, Sender, Channel, ArrivedAt) = (caseId, sender, channel, arrivedAt);
        (Sha256, Name, ContentType, Size) = (file.Sha256, file.Name, file.ContentType, file.Size);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CaseId { get; private set; }

    public string Sha256 { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public string? Sender { get; private set; }

    public string Channel { get; private set; } = "";

    public DateTimeOffset ArrivedAt { get; private set; }

    /// <summary>The specialist who saw the original; null: nobody yet.</summary>
    public Guid? OriginalSeenBy { get; private set; }

    public DateTimeOffset? OriginalSeenAt { get; private set; }

    /// <summary>On which device it was shown, in the words of who saw it.</summary>
    public string? OriginalDevice { get; private set; }

    public void SeeOriginal(Guid by, string device, DateTimeOffset at) => (OriginalSeenBy, OriginalDevice, OriginalSeenAt) = (by, device, at);

    /// <summary>Adds the file unless the case has it.</summary>
    internal static async Task AddAsync(FrontDoorDb db, Guid caseId, FileReference file, string? sender, string channel, DateTimeOffset arrivedAt)
    {
        var isKnown = db.Set<Exhibit>().Local.Any(e => e.CaseId == caseId && e.Sha256 == file.Sha256)
            || await db.Set<Exhibit>().AnyAsync(e => e.CaseId == caseId && e.Sha256 == file.Sha256);
        if (!isKnown)
        {
            db.Add(new Exhibit(caseId, file, sender, channel, arrivedAt));
        }
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Exhibit>
    {
        public void Configure(EntityTypeBuilder<Exhibit> builder)
        {
            builder.ToTable("Exhibits");
            builder.Property(e => e.Sha256).HasMaxLength(64);
            builder.Property(e => e.OriginalDevice).HasMaxLength(200);
            builder.HasIndex(e => new { e.CaseId, e.Sha256 }).IsUnique();
            builder.HasIndex(e => e.Sha256);
        }
    }
}
