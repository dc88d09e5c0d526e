using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases.Routing;

/// <summary>Which desk a new case goes to. Rules are tried in their order; the first that fits decides.</summary>
internal sealed class RoutingRule
{
    private RoutingRule() { }

    public RoutingRule(int position, RuleEntry entry, Guid deskId) => (Position, Kind, Topic, Words, DeskId) = (position, entry.Kind, Trim(entry.Topic), Trim(entry.Words), deskId);

    public int Position { get; private set; }

    public CaseKind? Kind { get; private set; }

    public string? Topic { get; private set; }

    public string? Words { get; private set; }

    public Guid DeskId { get; private set; }

    public bool Fits(CaseKind kind, string? topic, string text) =>
        (Kind is null || Kind == kind)
        && (Topic is null || Topic == topic)
        && (Words is null || Words.Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal sealed class Configuration : IEntityTypeConfiguration<RoutingRule>
    {
        public void Configure(EntityTypeBuilder<RoutingRule> builder)
        {
            builder.ToTable("RoutingRules").HasKey(r => r.Position);
            builder.Property(r => r.Position).ValueGeneratedNever();
            builder.Property(r => r.Topic).HasMaxLength(40);
            builder.Property(r => r.Words).HasMaxLength(400);
            builder.HasOne<Desk>().WithMany().HasForeignKey(r => r.DeskId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <param name="Kind">Null: every kind.</param>
/// <param name="Topic">Key of a topic; null: with or without one.</param>
/// <param name="Words">Any of these in what the enterprise wants, separated by commas or spaces; null: whatever it says.</param>
public sealed record RuleEntry(CaseKind? Kind, string? Topic, string? Words, string DeskKey);
