using System.Text.Json;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases.Routing;

/// <summary>A topic as stored: what the database asks for in columns, its words and texts as one JSON.</summary>
internal sealed class Topic
{
    private Topic() { }

    public Topic(TopicEntry entry, Guid deskId)
    {
        Key = entry.Key;
        Change(entry, deskId);
    }

    public string Key { get; private set; } = "";

    /// <summary>Simplified Chinese.</summary>
    public string Name { get; private set; } = "";

    public Guid DeskId { get; private set; }

    public int? DueHours { get; private set; }

    public bool IsActive { get; private set; }

    public string Content { get; private set; } = "";

    public void Change(TopicEntry entry, Guid deskId) =>
        (Name, DeskId, DueHours, IsActive, Content) = (entry.Name.ZhHans, deskId, entry.DueHours, entry.IsActive, JsonSerializer.Serialize(entry, TopicJson.Readable.TopicEntry));

    public TopicEntry Entry(string deskKey) => JsonSerializer.Deserialize(Content, TopicJson.Readable.TopicEntry)! with { DeskKey = deskKey };

    /// <summary>The shipped topics, where there are none yet.</summary>
    public static async Task AddShippedAsync(FrontDoorDb db, CancellationToken cancellationToken)
    {
        if (await db.Set<Topic>().AnyAsync(cancellationToken))
        {
            return;
        }

        var desks = await db.Set<Desk>().ToDictionaryAsync(d => d.Key, d => d.Id, cancellationToken);
        db.AddRange(TopicJson.ReadShipped().Select(entry => new Topic(entry, desks[entry.DeskKey])));
        await db.SaveChangesAsync(cancellationToken);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Topic>
    {
        public void Configure(EntityTypeBuilder<Topic> builder)
        {
            builder.ToTable("Topics").HasKey(t => t.Key);
            builder.Property(t => t.Key).HasMaxLength(40);
            builder.HasOne<Desk>().WithMany().HasForeignKey(t => t.DeskId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
