using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Storage;

/// <summary>A secret of this installation, kept in the database so that what one host signs, another knows.</summary>
public sealed class SigningKey
{
    private SigningKey() { }

    public string Purpose { get; private set; } = "";

    public byte[] Secret { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The secret for this purpose (32 bytes); made at the first use, in the transaction of the act.</summary>
    public static async Task<byte[]> ForAsync(FrontDoorDb db, string purpose, DateTimeOffset now)
    {
        if (db.KnownSecrets.TryGetValue(purpose, out var known))
        {
            return known;
        }

        var key = await db.Set<SigningKey>().FindAsync(purpose);
        if (key is null)
        {
            key = new SigningKey { Purpose = purpose, Secret = RandomNumberGenerator.GetBytes(32), CreatedAt = now };
            db.Add(key);
        }
        else if (db.Entry(key).State == EntityState.Unchanged)
        {
            // It was there before this act, and a secret never changes.
            db.KnownSecrets[purpose] = key.Secret;
        }

        return key.Secret;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<SigningKey>
    {
        public void Configure(EntityTypeBuilder<SigningKey> builder)
        {
            builder.ToTable("SigningKeys").HasKey(k => k.Purpose);
            builder.Property(k => k.Purpose).HasMaxLength(40);
        }
    }
}
