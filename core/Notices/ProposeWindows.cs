using FrontDoor.Core.Directory;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Policies;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>Thirty days before one can no longer apply for a policy, supervisors are told how many it fits and may write to them. Whom nobody fits yet is looked at again until the window closes.</summary>
public sealed class ProposeWindows(Database database, FindFits fits, TimeProvider clock)
{
    public const int DaysBefore = 30;

    /// <returns>How many policies were proposed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var proposed = 0;
        foreach (var policy in await ClosingAsync(cancellationToken))
        {
            var window = policy.WindowUntil!.Value;
            if (!await IsProposedAsync(policy.Key, window, cancellationToken) && await fits.EnterprisesAsync(policy.Key, cancellationToken) is { Count: > 0 } found)
            {
                proposed += (await database.WriteAsync<bool>(db => ProposeAsync(db, policy.Key, window, found.Count, cancellationToken), cancellationToken)).Value ? 1 : 0;
            }
        }

        return proposed;
    }

    /// <summary>What was proposed and can still be applied for, what closes first first.</summary>
    public async Task<IReadOnlyList<ProposedWindow>> ListAsync(CancellationToken cancellationToken)
    {
        var closing = (await ClosingAsync(cancellationToken)).ToDictionary(policy => policy.Key, StringComparer.Ordinal);
        var rows = await database.ReadAsync(db => db.Set<WindowProposal>().Where(p => closing.Keys.Contains(p.PolicyKey)).OrderBy(p => p.WindowUntil).ThenBy(p => p.PolicyKey).ToListAsync(cancellationToken), cancellationToken);
        return [.. rows.Where(row => closing[row.PolicyKey].WindowUntil == row.WindowUntil).Select(row => new ProposedWindow(closing[row.PolicyKey], row.WindowUntil, row.Count))];
    }

    private async Task<List<PolicyEntry>> ClosingAsync(CancellationToken cancellationToken)
    {
        var today = ShanghaiTime.DayOf(clock.GetUtcNow());
        return [.. (await fits.PoliciesAsync(cancellationToken)).Where(policy => policy is { Conditions.Count: > 0, IsSample: false } && policy.WindowUntil >= today && policy.WindowUntil <= today.AddDays(DaysBefore))];
    }

    private Task<bool> IsProposedAsync(string key, DateOnly window, CancellationToken cancellationToken) =>
        database.ReadAsync(db => db.Set<WindowProposal>().AnyAsync(p => p.PolicyKey == key && p.WindowUntil == window, cancellationToken), cancellationToken);

    // Looked at again in the transaction that tells it: another host may have been first.
    private async Task<Result<bool>> ProposeAsync(FrontDoorDb db, string key, DateOnly window, int count, CancellationToken cancellationToken)
    {
        if (await db.Set<WindowProposal>().FindAsync([key, window], cancellationToken) is not null)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        db.Add(new WindowProposal(key, window, count, now));
        var desk = await db.Set<Desk>().SingleAsync(d => d.Key == Desk.Economy, cancellationToken);
        await PingDesk.RunAsync(db, new(PingReason.PolicyWindow, null, null, [], now), [new(PingAudience.Supervisors, desk.Id)], cancellationToken);
        return true;
    }
}

/// <param name="Count">How many fitted when it was proposed.</param>
public sealed record ProposedWindow(PolicyEntry Policy, DateOnly Until, int Count);
