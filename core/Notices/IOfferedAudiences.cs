namespace FrontDoor.Core.Notices;

/// <summary>Audiences that other features offer (enterprises that a policy fits, for instance). The host registers as many as there are features.</summary>
public interface IOfferedAudiences
{
    /// <summary>What can be chosen now.</summary>
    Task<IReadOnlyList<OfferedAudience>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The enterprises behind a key; null when the key is not this feature's. The sender's own parks still limit them.</summary>
    Task<IReadOnlyList<Guid>?> FindAsync(string key, CancellationToken cancellationToken);
}

/// <param name="Key">Stable: it is part of what is approved.</param>
public sealed record OfferedAudience(string Key, string Name);
