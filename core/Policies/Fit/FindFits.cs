using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Policies.Fit;

/// <summary>Which policies fit an enterprise, and which enterprises a policy fits.</summary>
public sealed class FindFits(Database database, TimeProvider clock)
{
    private volatile OfferedPolicies? offered;

    /// <summary>For the chat. Of what is kept with the enterprise only that counts which was said in this conversation, or which may be told to who speaks there because staff made sure of him. Null when there are no policies.</summary>
    /// <param name="enterpriseId">The one that is spoken of; null: the contact's.</param>
    /// <param name="said">Answers of this conversation, by key; they go before what is kept.</param>
    public async Task<FitReport?> ForConversationAsync(string conversationId, Guid? enterpriseId, IReadOnlyDictionary<string, string> said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var policies = await PoliciesAsync(cancellationToken);
        return policies.Count == 0 ? null : await database.ReadAsync(async db =>
        {
            var id = enterpriseId ?? await (from conversation in db.Set<Conversation>() join contact in db.Set<Contact>() on conversation.ContactId equals contact.Id where conversation.Id == conversationId select contact.EnterpriseId).SingleOrDefaultAsync(cancellationToken);
            var enterprise = id is null ? null : await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
            var isSure = enterprise is not null && await KeepFacts.IsSureAsync(db, conversationId, enterprise.Id, cancellationToken);
            var stated = enterprise is null ? [] : await db.Set<StatedFact>().Where(f => f.EnterpriseId == enterprise.Id && (isSure || f.ConversationId == conversationId)).ToListAsync(cancellationToken);
            return Report(policies, enterprise, stated, said);
        }, cancellationToken);
    }

    /// <summary>For staff. Null when there is no such enterprise.</summary>
    public async Task<FitReport?> OfEnterpriseAsync(Guid enterpriseId, CancellationToken cancellationToken)
    {
        var policies = await PoliciesAsync(cancellationToken);
        return await database.ReadAsync(async db =>
            await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == enterpriseId, cancellationToken) is { } enterprise
                ? Report(policies, enterprise, await db.Set<StatedFact>().Where(f => f.EnterpriseId == enterpriseId).ToListAsync(cancellationToken), new Dictionary<string, string>())
                : null, cancellationToken);
    }

    /// <summary>Those that a policy fits by all that is known, by name; empty also when nobody entered its conditions.</summary>
    public async Task<IReadOnlyList<FittingEnterprise>> EnterprisesAsync(string policyKey, CancellationToken cancellationToken)
    {
        if ((await PoliciesAsync(cancellationToken)).FirstOrDefault(entry => entry.Key == policyKey) is not { Conditions.Count: > 0 } policy)
        {
            return [];
        }

        return await database.ReadAsync<IReadOnlyList<FittingEnterprise>>(async db =>
        {
            var keys = policy.Conditions.Select(condition => condition.FactKey).Distinct().ToList();
            var stated = (await db.Set<StatedFact>().Where(f => keys.Contains(f.Key)).ToListAsync(cancellationToken)).ToLookup(fact => fact.EnterpriseId);
            var parks = await db.Set<Park>().ToDictionaryAsync(park => park.Id, park => park.Name, cancellationToken);
            var fitting = new List<FittingEnterprise>();
            await foreach (var enterprise in db.Set<Enterprise>().OrderBy(e => e.Name).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (CheckFit.Run(policy, Values(Known(enterprise, stated[enterprise.Id])), Today).Verdict == FitVerdict.Fits)
                {
                    fitting.Add(new(enterprise.Id, enterprise.Name, enterprise.ParkId is { } park ? parks.GetValueOrDefault(park) : null));
                }
            }

            return fitting;
        }, cancellationToken);
    }

    /// <summary>Policies that may be held against an enterprise today, without their text.</summary>
    public async Task<IReadOnlyList<PolicyEntry>> PoliciesAsync(CancellationToken cancellationToken)
    {
        // Revisions only rise and rows are never removed: the sum tells whether anything changed.
        var sum = await database.ReadAsync(db => db.Set<Policy>().SumAsync(p => p.Revision, cancellationToken), cancellationToken);
        if (offered is not { } known || known.Sum != sum)
        {
            var rows = await database.ReadAsync(db => db.Set<Policy>().Where(p => p.IsActive && p.ReplacedBy == null).OrderBy(p => p.Title).ThenBy(p => p.Key).ToListAsync(cancellationToken), cancellationToken);
            offered = known = new(sum, rows.ConvertAll(row => row.Entry() with { Sections = [] }));
        }

        return [.. known.Entries.Where(entry => entry.Kind != PolicyKind.Resource && entry.ForceOn(Today) is PolicyForce.InForce or PolicyForce.Unknown && !(entry.WindowUntil < Today))];
    }

    private DateOnly Today => ShanghaiTime.DayOf(clock.GetUtcNow());

    private FitReport Report(IReadOnlyList<PolicyEntry> policies, Enterprise? enterprise, IReadOnlyList<StatedFact> stated, IReadOnlyDictionary<string, string> said)
    {
        var known = enterprise is null ? [] : Known(enterprise, stated);
        foreach (var (key, value) in said)
        {
            known[key] = new(value, null, clock.GetUtcNow(), false);
        }

        var facts = Values(known);
        // What is nearest to a yes stands first.
        var fits = policies.Select(policy => CheckFit.Run(policy, facts, Today)).OrderBy(fit => fit.Verdict).ThenByDescending(fit => fit.Conditions.Count(one => one.State == FitState.Met)).ToList();
        return new(enterprise?.Id, enterprise?.Name, fits, CheckFit.Missing(fits), known);
    }

    // What somebody said goes before what the directory holds.
    private Dictionary<string, KnownFact> Known(Enterprise enterprise, IEnumerable<StatedFact> stated)
    {
        var known = DirectoryFacts.Of(enterprise, Today).ToDictionary(one => one.Key, one => new KnownFact(one.Value, null, null, true), StringComparer.Ordinal);
        foreach (var fact in stated)
        {
            known[fact.Key] = new(fact.Value, fact.SaidBy, fact.At, fact.IsConfirmed);
        }

        return known;
    }

    private static Dictionary<string, string> Values(Dictionary<string, KnownFact> known) => known.ToDictionary(one => one.Key, one => one.Value.Value, StringComparer.Ordinal);

    private sealed record OfferedPolicies(long Sum, IReadOnlyList<PolicyEntry> Entries);
}
