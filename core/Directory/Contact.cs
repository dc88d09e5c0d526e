using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Directory;

/// <summary>Somebody at an enterprise, as said.</summary>
public sealed class Contact
{
    private Contact() { }

    public Contact(ContactDetails details) => Learn(details);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid? EnterpriseId { get; private set; }

    /// <summary>The name as said; not a link to the directory.</summary>
    public string? Enterprise { get; private set; }

    public string? Person { get; private set; }

    public string? Phone { get; private set; }

    public bool OnlyHere { get; private set; }

    /// <summary>Unified social credit code as said.</summary>
    public string? CreditCode { get; private set; }

    /// <summary>A specialist made sure who this is.</summary>
    public bool IsVerified { get; private set; }

    public ContactDetails Details => new(Enterprise, EnterpriseId, Person, Phone, OnlyHere, CreditCode);

    /// <summary>Takes what is said; what is not said this time stays known.</summary>
    public void Learn(ContactDetails details)
    {
        var known = Details;
        (Enterprise, EnterpriseId, Person, Phone, OnlyHere, CreditCode) = DetailsWith(details);
        // What was made sure of was this person at this number for this enterprise.
        IsVerified &= EnterpriseId == known.EnterpriseId && Phone == known.Phone;
    }

    /// <summary>What would be known after <see cref="Learn"/>.</summary>
    internal ContactDetails DetailsWith(ContactDetails details) => new(
        details.Enterprise ?? Enterprise,
        // Another company's name loses the link to the directory that the old name had.
        details.EnterpriseId ?? (details.Enterprise is null || details.Enterprise == Enterprise ? EnterpriseId : null),
        details.Person ?? Person,
        details.Phone ?? Phone,
        details.OnlyHere,
        details.CreditCode ?? CreditCode);

    public void Verify() => IsVerified = true;

    /// <summary>Staff have asked: whoever this is does not speak for the enterprise. The name as said stays.</summary>
    internal void SpeakForNobody() => (EnterpriseId, IsVerified) = (null, false);

    /// <summary>Nothing that is kept needs to know any more who it was.</summary>
    internal void Erase() => (Enterprise, EnterpriseId, Person, Phone, OnlyHere, CreditCode, IsVerified) = (null, null, null, null, false, null, false);

    internal sealed class Configuration : IEntityTypeConfiguration<Contact>
    {
        public void Configure(EntityTypeBuilder<Contact> builder)
        {
            builder.ToTable("Contacts");
            builder.Ignore(c => c.Details);
            builder.HasOne<Enterprise>().WithMany().HasForeignKey(c => c.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
            builder.Property(c => c.CreditCode).HasMaxLength(18);
            builder.HasIndex(c => c.Phone);
        }
    }
}
