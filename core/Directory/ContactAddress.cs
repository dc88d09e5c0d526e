using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Directory;

/// <summary>Where a contact is reached outside a conversation.</summary>
public sealed class ContactAddress
{
    private ContactAddress() { }

    /// <param name="way"><see cref="Email"/> or <see cref="Sms"/>.</param>
    public ContactAddress(Guid contactId, string way, string address) => (ContactId, Way, Address) = (contactId, way, address);

    public const string Email = "email";
    public const string Sms = "sms";

    public Guid ContactId { get; private set; }

    public string Way { get; private set; } = "";

    public string Address { get; private set; } = "";

    public void MoveTo(string address) => Address = address;

    internal sealed class Configuration : IEntityTypeConfiguration<ContactAddress>
    {
        public void Configure(EntityTypeBuilder<ContactAddress> builder)
        {
            builder.ToTable("ContactAddresses");
            builder.HasKey(a => new { a.ContactId, a.Way });
            builder.Property(a => a.Way).HasMaxLength(20);
            builder.Property(a => a.Address).HasMaxLength(320);
            builder.HasOne<Contact>().WithMany().HasForeignKey(a => a.ContactId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
