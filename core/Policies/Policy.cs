using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Policies;

/// <summary>A policy as stored: what the database asks for in columns, the rest as one JSON.</summary>
internal sealed class Policy
{
    private Policy() { }

    public Policy(PolicyEntry entry)
    {
        Key = entry.Key;
        Change(entry);
    }

    public string Key { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string? ReplacedBy { get; private set; }

    public bool IsActive { get; private set; }

    public int Version { get; private set; }

    /// <summary>Rises with every change of the row: the index of each host is brought up by it.</summary>
    public long Revision { get; private set; }

    public string Content { get; private set; } = "";

    public void Change(PolicyEntry entry)
    {
        Version++;
        Revision++;
        (Title, IsActive, Content) = (entry.Title, entry.IsActive, PolicyJson.Write(entry with { Key = Key, Version = Version, ReplacedBy = null }));
    }

    /// <summary>Its place is taken: it is no longer answered from.</summary>
    public void Replace(string successor)
    {
        ReplacedBy = successor;
        Revision++;
    }


    public PolicyEntry Entry() => PolicyJson.Read(Content) with { ReplacedBy = ReplacedBy };

    internal sealed class Configuration : IEntityTypeConfiguration<Policy>
    {
        public void Configure(EntityTypeBuilder<Policy> builder)
        {
            builder.ToTable("Policies").HasKey(p => p.Key);
            builder.Property(p => p.Key).HasMaxLength(60);
            builder.Property(p => p.Title).HasMaxLength(300);
            builder.Property(p => p.ReplacedBy).HasMaxLength(60);
            builder.Property(p => p.Revision).IsConcurrencyToken();
            builder.HasIndex(p => p.ReplacedBy);
        }
    }
}

/// <summary>A policy as it was saved once; rows stay for ever.</summary>
internal sealed class PolicyVersion
{
    private PolicyVersion() { }

    public PolicyVersion(Policy policy, string savedBy, DateTimeOffset savedAt) =>
        (PolicyKey, Version, Content, SavedBy, SavedAt) = (policy.Key, policy.Version, policy.Content, savedBy, savedAt);

    public string PolicyKey { get; private set; } = "";

    public int Version { get; private set; }

    public string Content { get; private set; } = "";

    public string SavedBy { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PolicyVersion>
    {
        public void Configure(EntityTypeBuilder<PolicyVersion> builder)
        {
            builder.ToTable("PolicyVersions").HasKey(v => new { v.PolicyKey, v.Version });
            builder.Property(v => v.PolicyKey).HasMaxLength(60);
            builder.Property(v => v.SavedBy).HasMaxLength(100);
        }
    }
}

/// <param name="SavedBy">A name as it was then.</param>
public sealed record SavedVersion(PolicyEntry Entry, string SavedBy, DateTimeOffset SavedAt);
