using FrontDoor.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Outbox;

/// <summary>How a ping reaches somebody.</summary>
public enum PingWay
{
    Email,

    /// <summary>A mobile phone, by the gateway that the settings name.</summary>
    Sms,

    /// <summary>The robot of a WeCom group, by its webhook.</summary>
    WeCom,

    /// <summary>The robot of a DingTalk group, by its webhook.</summary>
    DingTalk,
}

/// <summary>Where a desk or a person is pinged.</summary>
public sealed class PingAddress
{
    private PingAddress() { }

    /// <param name="deskId">Either this or <paramref name="specialistId"/>.</param>
    /// <param name="secret">With which a DingTalk robot wants its calls signed (SEC...); null for any other way.</param>
    public PingAddress(Guid? deskId, Guid? specialistId, PingWay way, string address, string? secret) =>
        (DeskId, SpecialistId, Way, Address, Secret) = (deskId, specialistId, way, address, secret);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid? DeskId { get; private set; }

    public Guid? SpecialistId { get; private set; }

    public PingWay Way { get; private set; }

    /// <summary>E-mail address, phone number, or the webhook's address, which is itself a secret.</summary>
    public string Address { get; private set; } = "";

    public string? Secret { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PingAddress>
    {
        public void Configure(EntityTypeBuilder<PingAddress> builder)
        {
            builder.ToTable("PingAddresses");
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.Address).HasMaxLength(500);
            builder.Property(a => a.Secret).HasMaxLength(200);
            builder.HasOne<Desk>().WithMany().HasForeignKey(a => a.DeskId);
            builder.HasOne<Specialist>().WithMany().HasForeignKey(a => a.SpecialistId);
        }
    }
}
