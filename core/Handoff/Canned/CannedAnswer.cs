using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Handoff.Canned;

/// <summary>Words that are written often: called by <c>/</c> and their short name, filled with what the case knows.</summary>
internal sealed class CannedAnswer
{
    private CannedAnswer() { }

    public CannedAnswer(Guid? deskId, string shortcut, string text) => (DeskId, Shortcut, Text) = (deskId, shortcut, text);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Null: for every desk.</summary>
    public Guid? DeskId { get; private set; }

    /// <summary>What is typed behind the stroke, without it.</summary>
    public string Shortcut { get; private set; } = "";

    /// <summary>With <c>{企业}</c> and the like; see <see cref="CannedWords"/>.</summary>
    public string Text { get; private set; } = "";

    public void Change(Guid? deskId, string shortcut, string text) => (DeskId, Shortcut, Text) = (deskId, shortcut, text);

    internal sealed class Configuration : IEntityTypeConfiguration<CannedAnswer>
    {
        public void Configure(EntityTypeBuilder<CannedAnswer> builder)
        {
            builder.ToTable("CannedAnswers");
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.Shortcut).HasMaxLength(CannedAnswers.LongestShortcut);
            builder.HasOne<Desk>().WithMany().HasForeignKey(a => a.DeskId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(a => new { a.DeskId, a.Shortcut }).IsUnique();
        }
    }
}

/// <param name="DeskId">Null: for every desk.</param>
public sealed record CannedAnswerView(Guid Id, Guid? DeskId, string Shortcut, string Text);
