using System.Net.Mail;
using System.Text.RegularExpressions;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Outbox;

/// <summary>Where desks and people are pinged, as an administrator keeps it.</summary>
public sealed partial class PingAddresses(Database database, TimeProvider clock)
{
    /// <summary>By desk, then person; with what became of the last ping.</summary>
    public Task<IReadOnlyList<PingAddressView>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PingAddressView>>(async db => await All(db).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Problems: <c>ping.owner_needed</c>, <c>ping.email_bad</c>, <c>ping.phone_bad</c>, <c>ping.webhook_bad</c> (hosts).</summary>
    /// <param name="robotHosts">Hosts whose webhooks may be called.</param>
    public Task<Result<Done>> AddAsync(Guid? deskId, Guid? specialistId, PingWay way, string address, string? secret, IReadOnlyList<string> robotHosts, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var isKnown = deskId is { } desk ? await db.Set<Desk>().AnyAsync(d => d.Id == desk, cancellationToken)
                : specialistId is { } person && await db.Set<Specialist>().AnyAsync(s => s.Id == person && s.IsActive, cancellationToken);
            if (!isKnown)
            {
                return new Problem("ping.owner_needed");
            }

            if (ProblemOf(way, address, robotHosts) is { } problem)
            {
                return problem;
            }

            db.Add(new PingAddress(deskId, deskId is null ? specialistId : null, way, address, way == PingWay.DingTalk && !string.IsNullOrWhiteSpace(secret) ? secret.Trim() : null));
            return default(Done);
        }, cancellationToken);

    /// <summary>What was to go there is forgotten. Removing it again changes nothing.</summary>
    public Task<Result<Done>> RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<PingAddress>().FindAsync([id], cancellationToken) is { } address)
            {
                db.Remove(address);
            }

            return default(Done);
        }, cancellationToken);

    /// <summary>Sends a ping that says so. Problem <c>ping.not_found</c>.</summary>
    public Task<Result<Done>> TryAsync(Guid id, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<PingAddress>().FindAsync([id], cancellationToken) is null)
            {
                return new Problem("ping.not_found");
            }

            db.Add(new PingDelivery(id, PingReason.Trial, null, null, clock.GetUtcNow()));
            db.WakeAfterCommit(new WakeUp(null, null, Outbox: true));
            return default(Done);
        }, cancellationToken);

    private static IQueryable<PingAddressView> All(FrontDoorDb db) =>
        from address in db.Set<PingAddress>()
        join desk in db.Set<Desk>() on address.DeskId equals desk.Id into desks
        from desk in desks.DefaultIfEmpty()
        join specialist in db.Set<Specialist>() on address.SpecialistId equals specialist.Id into specialists
        from specialist in specialists.DefaultIfEmpty()
        orderby desk.Name, specialist.Name
        select new PingAddressView(
            address.Id, address.DeskId, specialist.Name, address.Way, address.Address,
            db.Set<PingDelivery>().Where(p => p.AddressId == address.Id).OrderByDescending(p => p.Id).Select(p => (OutboxState?)p.State).FirstOrDefault());

    private static Problem? ProblemOf(PingWay way, string address, IReadOnlyList<string> robotHosts) => way switch
    {
        PingWay.Email => MailAddress.TryCreate(address, out var mail) && mail.Address == address ? null : new("ping.email_bad"),
        PingWay.Sms => Phone().IsMatch(address) ? null : new("ping.phone_bad"),
        // Only these hosts: an address that an administrator was talked into must not reach into the office's own network.
        _ => IsWebhook(address, robotHosts) ? null : new("ping.webhook_bad", "hosts", string.Join(", ", robotHosts)),
    };

    private static bool IsWebhook(string address, IReadOnlyList<string> hosts) =>
        Uri.TryCreate(address, UriKind.Absolute, out var webhook)
        && hosts.Contains(webhook.Host, StringComparer.OrdinalIgnoreCase)
        && (webhook.Scheme == Uri.UriSchemeHttps || (webhook.IsLoopback && webhook.Scheme == Uri.UriSchemeHttp));

    [GeneratedRegex(@"^\+?[0-9]{5,15}$")]
    private static partial Regex Phone();
}

/// <param name="DeskId">Null for a person.</param>
/// <param name="Person">Null for a desk.</param>
/// <param name="Last">What became of the last ping; null when none was sent.</param>
public sealed record PingAddressView(Guid Id, Guid? DeskId, string? Person, PingWay Way, string Address, OutboxState? Last);
