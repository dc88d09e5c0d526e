using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases;

/// <summary>A line of a case's thread, as stored.</summary>
internal sealed class ThreadEntry : IOneOfMany
{
    private ThreadEntry() { }

    public ThreadEntry(Guid caseId, string? conversationId, ThreadLine line, long number)
    {
        (CaseId, ConversationId, Scope, Key, Number, ChangedNumber) = (caseId, conversationId, ScopeOf(conversationId), line.Key, number, number);
        (Kind, At, Text, AuthorName, AuthorId, Delivery) = (line.Kind, line.At, line.Text, line.AuthorName, line.AuthorId, line.Delivery);
        (Files, Data) = (line.Files, line.Data);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CaseId { get; private set; }

    public string? ConversationId { get; private set; }

    /// <summary>Where the key is unique: the conversation, or (empty) the case.</summary>
    public string Scope { get; private set; } = "";

    public string Key { get; private set; } = "";

    /// <summary>The case's event number when the line came.</summary>
    public long Number { get; private set; }

    /// <summary>The case's event number when its delivery last changed.</summary>
    public long ChangedNumber { get; private set; }

    public ThreadEntryKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Text { get; private set; } = "";

    public IReadOnlyList<FileReference>? Files { get; private set; }

    public string? AuthorName { get; private set; }

    public Guid? AuthorId { get; private set; }

    public DeliveryState Delivery { get; private set; }

    public IReadOnlyDictionary<string, string>? Data { get; private set; }

    public static string ScopeOf(string? conversationId) => conversationId ?? "";

    public void Delivered(DeliveryState state, long number) => (Delivery, ChangedNumber) = (state, number);

    public ThreadView View() => new(Number, new ThreadLine(Key, Kind, At, Text, Files, AuthorName, AuthorId, Delivery, Data), ConversationId);

    internal sealed class Configuration : IEntityTypeConfiguration<ThreadEntry>
    {
        public void Configure(EntityTypeBuilder<ThreadEntry> builder)
        {
            builder.ToTable("ThreadEntries");
            builder.Property(e => e.Files).HasConversion(ThreadColumns.Files, ThreadColumns.FilesComparer);
            builder.Property(e => e.Data).HasConversion(ThreadColumns.Data, ThreadColumns.DataComparer);
            builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId);
            builder.HasIndex(e => new { e.CaseId, e.Scope, e.Key }).IsUnique();
            builder.HasIndex(e => new { e.CaseId, e.ChangedNumber });
            builder.HasIndex(e => new { e.Scope, e.Key });
        }
    }
}
