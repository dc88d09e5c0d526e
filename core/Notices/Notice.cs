using System.Linq.Expressions;
using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Notices;

public enum NoticeState
{
    /// <summary>Being written; nobody is a recipient yet.</summary>
    Draft,

    /// <summary>Handed in, recipients frozen; another person has to approve.</summary>
    WaitingForApproval,

    /// <summary>May go out when its time comes and it is not quiet.</summary>
    Scheduled,

    Sending,

    /// <summary>A person stopped it and may go on.</summary>
    Paused,

    /// <summary>It stopped by itself: too many failed.</summary>
    Stopped,

    /// <summary>Every recipient has an end: sent, failed, expired, or shown as unknown.</summary>
    Finished,

    Cancelled,
}

/// <summary>A notice from draft to its last receipt. It moves only by named transitions; a wrong one is refused.</summary>
public sealed class Notice
{
    private static readonly TimeSpan UsualLife = TimeSpan.FromDays(7);

    private Notice() { }

    public Notice(Guid id, NoticeSender sender, NoticeContent content, string code, DateTimeOffset now) =>
        (Id, AuthorId, AuthorName, ParkId, Content, Purpose, Code, CreatedAt) = (id, sender.Id, sender.Name, sender.ParkId, content, content.Purpose, code, now);

    public Guid Id { get; private set; }

    /// <summary>Of the short link; unguessable enough for what everybody in the group may read.</summary>
    public string Code { get; private set; } = "";

    public Guid AuthorId { get; private set; }

    public string AuthorName { get; private set; } = "";

    /// <summary>The park of the captain who wrote it; null: a supervisor did. Whoever edits it or hands it in, it stays the park's.</summary>
    public Guid? ParkId { get; private set; }

    /// <summary>Everybody besides its author who has put words into it since it was begun, also where others changed them again: none of them may approve it. Ids between bars.</summary>
    public string EditedBy { get; private set; } = "";

    /// <summary>Null before it is handed in, and of notices older than this record.</summary>
    public Guid? HandedInById { get; private set; }

    public NoticeContent Content { get; private set; } = new("", "", NoticePurpose.Service);

    /// <summary>As in the content, where queries see it.</summary>
    public NoticePurpose Purpose { get; private set; }

    public NoticeState State { get; private set; }

    /// <summary>Of the content when the recipients were frozen; null before.</summary>
    public string? Hash { get; private set; }

    /// <summary>Of the content that somebody approved.</summary>
    public string? ApprovedHash { get; private set; }

    public Guid? ApprovedById { get; private set; }

    public string? ApprovedByName { get; private set; }

    /// <summary>Why another person has to look: <c>recipients</c>, <c>all_parks</c>, <c>purpose</c>, <c>new_captain</c>, <c>urgent</c>; null: nobody has to.</summary>
    public string? ApprovalReason { get; private set; }

    /// <summary>Why it was sent back; null: it was not.</summary>
    public string? Returned { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? HandedInAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public DateTimeOffset? ValidUntil { get; private set; }

    /// <summary>Rises with each change, so that of two who act at once the second looks again.</summary>
    public long Version { get; private set; }

    /// <summary>It may be sent no more; null while no end is set.</summary>
    public DateTimeOffset? EndsAt => ValidUntil ?? Content.ValidUntil;

    public bool IsOver => State is NoticeState.Finished or NoticeState.Cancelled;

    /// <summary>The link page shows it.</summary>
    public bool IsPublished => State is NoticeState.Sending or NoticeState.Paused or NoticeState.Stopped or NoticeState.Finished;

    public bool IsUrgent => Content is { Purpose: NoticePurpose.Safety, UrgentReason: not null };

    /// <summary>Its audience and the need of approval are judged as its author's, whoever hands it in.</summary>
    public NoticeSender Author => new(AuthorId, AuthorName, ParkId);

    /// <summary>Wrote, edited or handed it in, and so may not approve it.</summary>
    public bool IsWorkOf(Guid person) => person == AuthorId || person == HandedInById || HasEdited(person);

    /// <summary>Not <see cref="IsWorkOf"/>, as a part of a query.</summary>
    internal static Expression<Func<Notice, bool>> IsOthersWork(Guid person)
    {
        var hand = person.ToString("N");
        return n => n.AuthorId != person && (n.HandedInById == null || n.HandedInById != person) && !n.EditedBy.Contains(hand);
    }

    /// <summary>False when it is no draft any more.</summary>
    internal bool Edit(NoticeContent content, Guid editor)
    {
        if (State != NoticeState.Draft)
        {
            return false;
        }

        if (editor != AuthorId && !HasEdited(editor) && content.Hash() != Content.Hash())
        {
            EditedBy += $"{editor:N}|";
        }

        (Content, Purpose) = (content, content.Purpose);
        Version++;
        return true;
    }

    internal void HandIn(Guid person, string? approvalReason, DateTimeOffset now)
    {
        (Hash, HandedInAt, HandedInById, ApprovalReason, Returned) = (Content.Hash(), now, person, approvalReason, null);
        Move(approvalReason is null || ApprovedHash == Hash ? NoticeState.Scheduled : NoticeState.WaitingForApproval);
    }

    /// <summary>False when what is approved is not what stands here.</summary>
    internal bool Approve(Guid id, string name, string hash)
    {
        if (State != NoticeState.WaitingForApproval || Hash != hash || Content.Hash() != hash)
        {
            return false;
        }

        (ApprovedHash, ApprovedById, ApprovedByName) = (hash, id, name);
        Move(NoticeState.Scheduled);
        return true;
    }

    /// <summary>Back to a draft: whatever was frozen or approved counts no more.</summary>
    internal bool TakeBack(string? why)
    {
        if (State is not (NoticeState.WaitingForApproval or NoticeState.Scheduled))
        {
            return false;
        }

        (Hash, HandedInAt, HandedInById, ApprovedHash, ApprovedById, ApprovedByName, Returned) = (null, null, null, null, null, null, why);
        Move(NoticeState.Draft);
        return true;
    }

    internal void Start(DateTimeOffset now)
    {
        StartedAt ??= now;
        ValidUntil ??= Content.ValidUntil ?? StartedAt + UsualLife;
        Move(NoticeState.Sending);
    }

    internal bool Pause() => MoveFrom(NoticeState.Paused, NoticeState.Sending, NoticeState.Scheduled);

    internal bool Resume() => MoveFrom(StartedAt is null ? NoticeState.Scheduled : NoticeState.Sending, NoticeState.Paused, NoticeState.Stopped);

    internal bool Stop() => MoveFrom(NoticeState.Stopped, NoticeState.Sending);

    internal bool Cancel() => MoveFrom(NoticeState.Cancelled, NoticeState.Draft, NoticeState.WaitingForApproval, NoticeState.Scheduled, NoticeState.Sending, NoticeState.Paused, NoticeState.Stopped);

    /// <summary>Every row has its end, or what was left is no longer valid.</summary>
    internal bool Finish(DateTimeOffset now)
    {
        FinishedAt = now;
        return MoveFrom(NoticeState.Finished, NoticeState.WaitingForApproval, NoticeState.Scheduled, NoticeState.Sending, NoticeState.Paused, NoticeState.Stopped);
    }

    /// <summary>A row of it is to be sent once more.</summary>
    internal void Reopen() => MoveFrom(NoticeState.Sending, NoticeState.Finished);

    private bool HasEdited(Guid person) => EditedBy.Contains(person.ToString("N"), StringComparison.Ordinal);

    private bool MoveFrom(NoticeState to, params NoticeState[] from)
    {
        if (!from.Contains(State))
        {
            return false;
        }

        Move(to);
        return true;
    }

    private void Move(NoticeState to)
    {
        State = to;
        Version++;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> builder)
        {
            builder.ToTable("Notices");
            builder.Property(n => n.Id).ValueGeneratedNever();
            builder.Ignore(n => n.EndsAt).Ignore(n => n.IsOver).Ignore(n => n.IsPublished).Ignore(n => n.IsUrgent).Ignore(n => n.Author);
            builder.Property(n => n.Code).HasMaxLength(16);
            builder.Property(n => n.AuthorName).HasMaxLength(60);
            builder.Property(n => n.ApprovedByName).HasMaxLength(60);
            builder.Property(n => n.Hash).HasMaxLength(64);
            builder.Property(n => n.ApprovedHash).HasMaxLength(64);
            builder.Property(n => n.ApprovalReason).HasMaxLength(40);
            builder.Property(n => n.Returned).HasMaxLength(500);
            builder.Property(n => n.Content).HasConversion(NoticeJson.Converter, NoticeJson.Comparer);
            builder.Property(n => n.Version).IsConcurrencyToken();
            builder.HasIndex(n => n.Code).IsUnique();
            builder.HasIndex(n => n.State);
            builder.HasIndex(n => n.ParkId);
        }
    }
}
