using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases.Routing;

/// <summary>A subject of the general request, as data that supervisors edit.</summary>
internal sealed class Topic
{
    private Topic() { }

    public Topic(TopicEntry entry, Guid deskId)
    {
        Key = entry.Key;
        Change(entry, deskId);
    }

    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string EnglishName { get; private set; } = "";

    public Guid DeskId { get; private set; }

    /// <summary>One a line.</summary>
    public string Questions { get; private set; } = "";

    public string? Answer { get; private set; }

    public int? DueHours { get; private set; }

    public string? CallFirst { get; private set; }

    public bool IsActive { get; private set; }

    public void Change(TopicEntry entry, Guid deskId) =>
        (Name, EnglishName, DeskId, Questions, Answer, DueHours, CallFirst, IsActive) =
        (entry.Name, entry.EnglishName, deskId, string.Join('\n', entry.Questions), entry.Answer, entry.DueHours, entry.CallFirst, entry.IsActive);

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

/// <param name="Key">Stable; cases keep it.</param>
/// <param name="Questions">At most five.</param>
/// <param name="Answer">What can be said at once; null: nothing.</param>
/// <param name="DueHours">Working hours within which the office answers; null: a working day.</param>
/// <param name="CallFirst">The number to call before anything is written, where somebody may be in danger; null: none.</param>
public sealed record TopicEntry(string Key, string Name, string EnglishName, string DeskKey, IReadOnlyList<string> Questions, string? Answer = null, int? DueHours = null, string? CallFirst = null, bool IsActive = true);
