using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Hiring;

/// <summary>On what ground the office publishes jobs, as an administrator stated it; rows stay, the newest counts. An empty one closes the board.</summary>
internal sealed class BoardGround(string words, string statedBy, DateTimeOffset statedAt)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Words { get; private set; } = words;

    public string StatedBy { get; private set; } = statedBy;

    public DateTimeOffset StatedAt { get; private set; } = statedAt;

    internal sealed class Configuration : IEntityTypeConfiguration<BoardGround>
    {
        public void Configure(EntityTypeBuilder<BoardGround> builder)
        {
            builder.ToTable("BoardGrounds");
            builder.Property(g => g.Id).ValueGeneratedNever();
            builder.Property(g => g.Words).HasMaxLength(500);
            builder.Property(g => g.StatedBy).HasMaxLength(100);
            builder.HasIndex(g => g.StatedAt);
        }
    }
}

public sealed record StatedGround(string Words, string By, DateTimeOffset At);
