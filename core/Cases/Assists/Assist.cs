using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases.Assists;

public enum AssistState
{
    Open,
    Answered,

    /// <summary>The leading desk no longer needs it.</summary>
    Withdrawn,

    /// <summary>A supervisor lets the case go on without the answer.</summary>
    Waived,
}

/// <summary>What another desk or an outside body contributes to a case. The enterprise hears the leading desk alone.</summary>
internal sealed class Assist
{
    private Assist() { }

    public Assist(Guid caseId, AssistRequest request, Guid? deskId, Guid askedBy, DateTimeOffset now)
    {
        (CaseId, Key, DeskId, OutsideBody, Reference) = (caseId, request.Key, deskId, request.OutsideBody, request.Reference);
        (Question, DueOn, AskedBy, AskedAt) = (request.Question, request.DueOn, askedBy, now);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CaseId { get; private set; }

    public string Key { get; private set; } = "";

    public Guid? DeskId { get; private set; }

    public string? OutsideBody { get; private set; }

    public string? Reference { get; private set; }

    public string Question { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public Guid AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public AssistState State { get; private set; }

    public string? Answer { get; private set; }

    public Guid? ClosedBy { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <returns>The problem when it is closed already.</returns>
    public Problem? Close(AssistState state, string? answer, string? reference, Guid by, DateTimeOffset now)
    {
        if (State != AssistState.Open)
        {
            return new Problem("assist.closed");
        }

        (State, Answer, Reference, ClosedBy, ClosedAt) = (state, answer, reference ?? Reference, by, now);
        return null;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Assist>
    {
        public void Configure(EntityTypeBuilder<Assist> builder)
        {
            builder.ToTable("Assists");
            builder.Property(a => a.Key).HasMaxLength(100);
            builder.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId);
            builder.HasOne<Desk>().WithMany().HasForeignKey(a => a.DeskId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => new { a.CaseId, a.Key }).IsUnique();
        }
    }
}

/// <param name="Key">Made by the form when it was opened: a second press asks nothing again.</param>
/// <param name="DeskKey">The desk that is asked; null for an outside body.</param>
/// <param name="OutsideBody">Its name; null for a desk.</param>
/// <param name="Reference">The outside body's own number of the matter; may come with the answer.</param>
public sealed record AssistRequest(string Key, string Question, DateOnly DueOn, string? DeskKey = null, string? OutsideBody = null, string? Reference = null);

/// <param name="DeskName">Null for an outside body.</param>
public sealed record AssistView(
    Guid Id, Guid? DeskId, string? DeskName, string? DeskEnglishName, string? OutsideBody, string? Reference, string Question, DateOnly DueOn, DateTimeOffset AskedAt, AssistState State, string? Answer, DateTimeOffset? ClosedAt);
