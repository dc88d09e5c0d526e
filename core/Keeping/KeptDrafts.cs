using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Keeping;

/// <summary>What a known contact left unfinished, kept beyond the conversation: it goes on wherever the contact is known next.</summary>
public sealed class KeptDrafts(Database database)
{
    /// <summary>The copy of the conversation's contact; of two conversations of one contact the later words count. Does nothing while it is not known whose conversation it is.</summary>
    /// <param name="json">Dialogs' own shape, opaque here; empty: nothing is unfinished any more.</param>
    public Task<Result<Done>> KeepAsync(string conversationId, string json, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            // One statement on either server: this stands in the way of every turn of somebody known.
            _ = json.Length == 0
                ? await db.Set<KeptDraft>().Where(kept => db.Set<Conversation>().Any(c => c.Id == conversationId && c.ContactId == kept.ContactId)).ExecuteDeleteAsync(cancellationToken)
                : await db.Database.ExecuteSqlAsync($"""
                    INSERT INTO "KeptDrafts" ("ContactId", "Json", "At")
                    SELECT "ContactId", {json}, {at.UtcTicks} FROM "Conversations" WHERE "Id" = {conversationId} AND "ContactId" IS NOT NULL
                    ON CONFLICT ("ContactId") DO UPDATE SET "Json" = excluded."Json", "At" = excluded."At" WHERE excluded."At" >= "KeptDrafts"."At"
                    """, cancellationToken);
            return default(Done);
        }, cancellationToken);

    /// <summary>Null when nothing is unfinished, nothing newer, or it is not known whose conversation it is.</summary>
    /// <param name="newerThan">Null: whenever it was kept.</param>
    public Task<string?> FindAsync(string conversationId, DateTimeOffset? newerThan, CancellationToken cancellationToken) =>
        database.ReadAsync(async db => await (
            from conversation in db.Set<Conversation>()
            where conversation.Id == conversationId
            join kept in db.Set<KeptDraft>() on conversation.ContactId equals kept.ContactId
            where newerThan == null || kept.At > newerThan
            select kept.Json).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>The same by the contact, whose personal link was opened.</summary>
    public Task<string?> OfContactAsync(Guid contactId, CancellationToken cancellationToken) =>
        database.ReadAsync(async db => await db.Set<KeptDraft>().Where(kept => kept.ContactId == contactId).Select(kept => kept.Json).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <returns>How many were too old.</returns>
    public async Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        (await database.WriteAsync<int>(async db => await db.Set<KeptDraft>().Where(kept => kept.At < before).ExecuteDeleteAsync(cancellationToken), cancellationToken)).Value;
}

internal sealed class KeptDraft(Guid contactId, string json, DateTimeOffset at)
{
    public Guid ContactId { get; private set; } = contactId;

    public string Json { get; private set; } = json;

    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Configuration : IEntityTypeConfiguration<KeptDraft>
    {
        public void Configure(EntityTypeBuilder<KeptDraft> builder)
        {
            builder.ToTable("KeptDrafts").HasKey(kept => kept.ContactId);
            builder.Property(kept => kept.ContactId).ValueGeneratedNever();
            builder.HasOne<Contact>().WithMany().HasForeignKey(kept => kept.ContactId);
            builder.HasIndex(kept => kept.At);
        }
    }
}
