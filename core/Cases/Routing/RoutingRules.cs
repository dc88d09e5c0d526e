using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Routing;

/// <summary>The rules as supervisors keep them. Without rules the kind alone decides.</summary>
public sealed class RoutingRules(Database database)
{
    public Task<IReadOnlyList<RuleEntry>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RuleEntry>>(async db => await (
            from rule in db.Set<RoutingRule>()
            join desk in db.Set<Desk>() on rule.DeskId equals desk.Id
            orderby rule.Position
            select new RuleEntry(rule.Kind, rule.Topic, rule.Words, desk.Key)).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>All rules in their order; what was there before is gone. Problem <c>desk.not_found</c> (desk).</summary>
    public Task<Result<Done>> SaveAsync(IReadOnlyList<RuleEntry> rules, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var desks = await db.Set<Desk>().ToDictionaryAsync(d => d.Key, d => d.Id, cancellationToken);
            if (rules.FirstOrDefault(rule => !desks.ContainsKey(rule.DeskKey)) is { } unknown)
            {
                return new Problem("desk.not_found", "desk", unknown.DeskKey);
            }

            await db.Set<RoutingRule>().ExecuteDeleteAsync(cancellationToken);
            db.AddRange(rules.Select((rule, at) => new RoutingRule(at + 1, rule, desks[rule.DeskKey])));
            return default(Done);
        }, cancellationToken);

    /// <summary>The desk of a new case: by rule, else by topic, else by kind; null when a desk named by the caller is unknown.</summary>
    internal static async Task<Desk?> DeskOfAsync(FrontDoorDb db, OpenCaseRequest request, CancellationToken cancellationToken)
    {
        if (request.DeskKey is { } named)
        {
            return await db.Set<Desk>().SingleOrDefaultAsync(d => d.Key == named, cancellationToken);
        }

        var text = PayloadDigest.Summary(request.Payload) ?? "";
        var rules = await db.Set<RoutingRule>().AsNoTracking().OrderBy(r => r.Position).ToListAsync(cancellationToken);
        var deskId = rules.FirstOrDefault(rule => rule.Fits(request.Kind, request.Topic, text))?.DeskId
            ?? (request.Topic is { } topic ? await db.Set<Topic>().Where(t => t.Key == topic).Select(t => (Guid?)t.DeskId).SingleOrDefaultAsync(cancellationToken) : null);
        var usual = Usual(request.Kind);
        return deskId is { } id
            ? await db.Set<Desk>().FindAsync([id], cancellationToken)
            : await db.Set<Desk>().SingleOrDefaultAsync(d => d.Key == usual, cancellationToken);
    }

    private static string Usual(CaseKind kind) => kind switch
    {
        CaseKind.PaymentRecovery => Desk.Legal,
        CaseKind.PolicyQuestion => Desk.Economy,
        CaseKind.Hiring => Desk.PublicAffairs,
        _ => Desk.Management,
    };
}
