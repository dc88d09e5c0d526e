using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases;

internal enum LinkKind
{
    Owner,

    /// <summary>May only add rows and files.</summary>
    Colleague,
}

/// <summary>A personal link. Only a hash of its token is stored; the token itself is derived again from the id by the signing key.</summary>
internal sealed class PersonalLink
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private PersonalLink() { }

    public PersonalLink(Guid caseId, LinkKind kind, DateTimeOffset now, Guid? id = null) =>
        (Id, CaseId, Kind, CreatedAt, ExpiresAt) = (id ?? Guid.NewGuid(), caseId, kind, now, now + Lifetime);

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public LinkKind Kind { get; private set; }

    public string TokenHash { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public void KeepHash(string hash) => TokenHash = hash;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    internal sealed class Configuration : IEntityTypeConfiguration<PersonalLink>
    {
        public void Configure(EntityTypeBuilder<PersonalLink> builder)
        {
            builder.ToTable("PersonalLinks");
            builder.Property(l => l.TokenHash).HasMaxLength(64);
            builder.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId);
            builder.HasIndex(l => l.TokenHash).IsUnique();
        }
    }
}
