using System.Globalization;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Policies;

/// <summary>The policies of the office with all their versions. Who may change them is decided by the page.</summary>
public sealed class PolicyBook(Database database, TimeProvider clock)
{
    private const int LongestTitle = 300;
    private const int MostConditions = 30;

    /// <summary>By title, also what was replaced or withdrawn.</summary>
    public Task<IReadOnlyList<PolicyEntry>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PolicyEntry>>(async db =>
            (await db.Set<Policy>().OrderBy(p => p.Title).ThenBy(p => p.Key).ToListAsync(cancellationToken)).ConvertAll(p => p.Entry()), cancellationToken);

    /// <summary>Null when there is none.</summary>
    public Task<PolicyEntry?> FindAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(async db => (await db.Set<Policy>().SingleOrDefaultAsync(p => p.Key == key, cancellationToken))?.Entry(), cancellationToken);

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<SavedVersion>> VersionsAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<SavedVersion>>(async db =>
            (await db.Set<PolicyVersion>().Where(v => v.PolicyKey == key).OrderByDescending(v => v.Version).ToListAsync(cancellationToken))
                .ConvertAll(v => new SavedVersion(PolicyJson.Read(v.Content), v.SavedBy, v.SavedAt)), cancellationToken);

    /// <summary>Adds a policy or a new version of the one of this key. Problems: <c>policy.title_needed</c>, <c>policy.text_needed</c>, <c>policy.dates_crossed</c>, <c>policy.condition_bad</c> (row, from 1), <c>policy.replaces_unknown</c>.</summary>
    /// <param name="replaces">Key of the policy whose place it takes; null: none.</param>
    /// <returns>The key.</returns>
    public Task<Result<string>> SaveAsync(PolicyEntry entry, string? replaces, string savedBy, CancellationToken cancellationToken) =>
        database.WriteAsync<string>(async db =>
        {
            if (Refuse(entry) is { } problem)
            {
                return problem;
            }

            var known = entry.Key.Length == 0 ? null : await db.Set<Policy>().FindAsync([entry.Key], cancellationToken);
            var old = replaces is null ? null : await db.Set<Policy>().FindAsync([replaces], cancellationToken);
            // Replaced is what stands for itself: a ring would answer nothing.
            if (replaces is not null && (old is null || old == known || old.ReplacedBy is not null || known?.ReplacedBy is not null))
            {
                return new Problem("policy.replaces_unknown");
            }

            var policy = known ?? new Policy(entry with { Key = entry.Key.Length > 0 ? entry.Key : Guid.CreateVersion7().ToString("N") });
            if (known is null)
            {
                db.Add(policy);
            }
            else
            {
                known.Change(entry);
            }

            old?.Replace(policy.Key);
            db.Add(new PolicyVersion(policy, savedBy, clock.GetUtcNow()));
            return policy.Key;
        }, cancellationToken);

    private static Problem? Refuse(PolicyEntry entry) => true switch
    {
        _ when string.IsNullOrWhiteSpace(entry.Title) || entry.Title.Length > LongestTitle => new("policy.title_needed"),
        _ when !entry.Sections.Any(section => !string.IsNullOrWhiteSpace(section.Text)) => new("policy.text_needed"),
        _ when entry.EffectiveFrom > entry.EffectiveTo => new("policy.dates_crossed"),
        _ when entry.Conditions.Count > MostConditions => new("policy.condition_bad", "row", (MostConditions + 1).ToString(CultureInfo.InvariantCulture)),
        _ when entry.Conditions.ToList().FindIndex(condition => !condition.IsWhole) is >= 0 and var row => new("policy.condition_bad", "row", (row + 1).ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };
}
