using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Directory;

/// <summary>What a contact said about notices of one purpose: yes or no. Who said nothing is written to only where the person opened the conversation.</summary>
public sealed class ContactConsent
{
    private ContactConsent() { }

    public ContactConsent(Guid contactId, NoticePurpose purpose, bool isGiven, string said, DateTimeOffset now)
    {
        (ContactId, Purpose) = (contactId, purpose);
        Say(isGiven, said, now);
    }

    public Guid ContactId { get; private set; }

    public NoticePurpose Purpose { get; private set; }

    public bool IsGiven { get; private set; }

    /// <summary>Where it was said: <c>chat</c>, <c>join</c>, <c>link</c>, <c>import</c>.</summary>
    public string Said { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public void Say(bool isGiven, string said, DateTimeOffset now) => (IsGiven, Said, At) = (isGiven, said, now);

    internal sealed class Configuration : IEntityTypeConfiguration<ContactConsent>
    {
        public void Configure(EntityTypeBuilder<ContactConsent> builder)
        {
            builder.ToTable("ContactConsents");
            builder.HasKey(c => new { c.ContactId, c.Purpose });
            builder.Property(c => c.Said).HasMaxLength(20);
            builder.HasOne<Contact>().WithMany().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
