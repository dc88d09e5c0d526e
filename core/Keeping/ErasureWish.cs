using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Keeping;

/// <summary>Of one contact; stands until the last of its cases is closed.</summary>
internal sealed class ErasureWish(Guid contactId, DateTimeOffset at)
{
    public Guid ContactId { get; private set; } = contactId;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Null: a case is still open.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    public void CarriedOut(DateTimeOffset now) => DoneAt = now;

    public void Renew(DateTimeOffset now) => (At, DoneAt) = (now, null);

    internal sealed class Configuration : IEntityTypeConfiguration<ErasureWish>
    {
        public void Configure(EntityTypeBuilder<ErasureWish> builder)
        {
            builder.ToTable("ErasureWishes").HasKey(wish => wish.ContactId);
            builder.Property(wish => wish.ContactId).ValueGeneratedNever();
            // Of two hosts that carry it out at once, one finds it done.
            builder.Property(wish => wish.DoneAt).IsConcurrencyToken();
            builder.HasOne<Contact>().WithMany().HasForeignKey(wish => wish.ContactId);
        }
    }
}
