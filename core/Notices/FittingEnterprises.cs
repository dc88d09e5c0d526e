using FrontDoor.Core.Policies.Fit;

namespace FrontDoor.Core.Notices;

/// <summary>The enterprises that a policy fits, as an audience: by what is known when the notice is handed in.</summary>
public sealed class FittingEnterprises(FindFits fits) : IOfferedAudiences
{
    private const string Prefix = "fit:";

    /// <summary>As <see cref="OfferedAudience.Key"/> names it.</summary>
    public static string KeyOf(string policyKey) => Prefix + policyKey;

    public async Task<IReadOnlyList<OfferedAudience>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await fits.PoliciesAsync(cancellationToken)).Where(policy => policy.Conditions.Count > 0 && !policy.IsSample).Select(policy => new OfferedAudience(KeyOf(policy.Key), policy.Title))];

    public async Task<IReadOnlyList<Guid>?> FindAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(Prefix, StringComparison.Ordinal) ? [.. (await fits.EnterprisesAsync(key[Prefix.Length..], cancellationToken)).Select(found => found.Id)] : null;
    }
}
