using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Keeping;

/// <summary>A contact wishes to be forgotten: what nothing requires goes at once, what a case needs is recorded as wished and stands in its history.</summary>
public sealed class EraseOwnData(Database database, TimeProvider clock)
{
    /// <summary>Does nothing while it is not known whose conversation it is; asking twice records one wish.</summary>
    public Task<Result<Done>> RunAsync(string conversationId, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if ((await db.Set<Conversation>().FindAsync([conversationId], cancellationToken))?.ContactId is not { } contactId)
            {
                return default(Done);
            }

            await db.Set<KeptDraft>().Where(kept => kept.ContactId == contactId).ExecuteDeleteAsync(cancellationToken);
            if (await db.Set<ErasureWish>().FindAsync([contactId], cancellationToken) is not null)
            {
                return default(Done);
            }

            var now = clock.GetUtcNow();
            db.Add(new ErasureWish(contactId, now));
            foreach (var @case in await db.Set<Case>().Where(c => c.ContactId == contactId).ToListAsync(cancellationToken))
            {
                await new CaseWriter(db, @case, now, cancellationToken).RecordAsync("contact.erasure_wished", null);
            }

            return default(Done);
        }, cancellationToken);
}

/// <summary>Carried out for each case when its period is over.</summary>
internal sealed class ErasureWish(Guid contactId, DateTimeOffset at)
{
    public Guid ContactId { get; private set; } = contactId;

    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Configuration : IEntityTypeConfiguration<ErasureWish>
    {
        public void Configure(EntityTypeBuilder<ErasureWish> builder)
        {
            builder.ToTable("ErasureWishes").HasKey(wish => wish.ContactId);
            builder.Property(wish => wish.ContactId).ValueGeneratedNever();
            builder.HasOne<Contact>().WithMany().HasForeignKey(wish => wish.ContactId);
        }
    }
}
