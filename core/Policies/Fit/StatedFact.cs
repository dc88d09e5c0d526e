using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Policies.Fit;

/// <summary>One thing that somebody said of an enterprise beside what the directory holds. Only the last word is kept.</summary>
internal sealed class StatedFact
{
    private StatedFact() { }

    public StatedFact(Guid enterpriseId, string key) => (EnterpriseId, Key) = (enterpriseId, key);

    public Guid EnterpriseId { get; private set; }

    public string Key { get; private set; } = "";

    public string Value { get; private set; } = "";

    /// <summary>Where it was said; null: staff entered it.</summary>
    public string? ConversationId { get; private set; }

    public string? SaidBy { get; private set; }

    /// <summary>By staff, or by a contact whom staff made sure of.</summary>
    public bool IsConfirmed { get; private set; }

    public DateTimeOffset At { get; private set; }

    public void Enter(string value, string by, DateTimeOffset at) => (Value, ConversationId, SaidBy, IsConfirmed, At) = (value, null, by, true, at);

    public void Say(string value, string conversationId, bool isConfirmed, DateTimeOffset at) => (Value, ConversationId, SaidBy, IsConfirmed, At) = (value, conversationId, null, isConfirmed, at);

    /// <summary>What a contact said of an enterprise, in whichever of its conversations.</summary>
    public static IQueryable<StatedFact> Of(FrontDoorDb db, Guid contactId) =>
        db.Set<StatedFact>().Where(f => db.Set<Conversation>().Any(c => c.Id == f.ConversationId && c.ContactId == contactId));

    internal sealed class Configuration : IEntityTypeConfiguration<StatedFact>
    {
        public void Configure(EntityTypeBuilder<StatedFact> builder)
        {
            builder.ToTable("StatedFacts").HasKey(f => new { f.EnterpriseId, f.Key });
            builder.Property(f => f.Key).HasMaxLength(40);
            builder.Property(f => f.Value).HasMaxLength(200);
            builder.Property(f => f.ConversationId).HasMaxLength(400);
            builder.Property(f => f.SaidBy).HasMaxLength(100);
            builder.HasOne<Enterprise>().WithMany().HasForeignKey(f => f.EnterpriseId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
