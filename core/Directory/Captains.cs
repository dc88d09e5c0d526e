using System.Buffers.Text;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Directory;

/// <summary>Park captains and deputies: who appointed them and for how long, the one-time link by which they join, and the chat that it bound.</summary>
public sealed class Captains(Database database, TimeProvider clock)
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);
    private static readonly Problem NotFound = new("captain.not_found");
    private static readonly Problem LinkSpent = new("captain.link_spent");

    /// <summary>Adds or changes. Problems: <c>captain.name_needed</c>, <c>captain.term_bad</c>, <c>park.not_found</c>.</summary>
    /// <param name="by">Name of the supervisor who appoints.</param>
    public Task<Result<Done>> AppointAsync(Guid id, CaptainEntry entry, string by, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (string.IsNullOrWhiteSpace(entry.Name) || entry.Name.Length > 60)
            {
                return new Problem("captain.name_needed");
            }

            if (entry.Until < (entry.From ?? ShanghaiTime.DayOf(clock.GetUtcNow())))
            {
                return new Problem("captain.term_bad");
            }

            if (!await db.Set<Park>().AnyAsync(p => p.Id == entry.ParkId, cancellationToken))
            {
                return new Problem("park.not_found");
            }

            var captain = await db.Set<Captain>().FindAsync([id], cancellationToken);
            if (captain is null)
            {
                captain = new Captain(id, entry.Name, entry.ParkId, isSample: false);
                db.Add(captain);
            }

            captain.Appoint(entry.Name.Trim(), entry.IsDeputy, entry.From, entry.Until, by);
            return default(Done);
        }, cancellationToken);

    /// <summary>The term ends today; the chat is bound no more. Problem <c>captain.not_found</c>.</summary>
    public Task<Result<Done>> EndAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, captain => captain.End(ShanghaiTime.DayOf(clock.GetUtcNow()).AddDays(-1)), cancellationToken);

    /// <summary>A new one-time link, good for seven days; one made before opens no more. Only its hash is kept. Problem <c>captain.not_found</c>.</summary>
    public async Task<Result<string>> InviteAsync(Guid id, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        var invited = await ChangeAsync(id, captain => captain.Invite(HashOf(token), clock.GetUtcNow() + LinkLife), cancellationToken);
        return invited.Problem is { } problem ? problem : token;
    }

    /// <summary>Whom a one-time link is for; null when it was used, replaced, or is too old.</summary>
    public Task<CaptainView?> InvitedAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (HashOf(token), clock.GetUtcNow());
        return FirstAsync(c => c.JoinHash == hash && c.JoinUntil > now, cancellationToken);
    }

    /// <summary>Binds the chat; the link opens no more, nor does a cookie of before. Problem <c>captain.link_spent</c>.</summary>
    public Task<Result<CaptainView>> JoinAsync(string token, string conversationId, CancellationToken cancellationToken) =>
        database.WriteAsync<CaptainView>(async db =>
        {
            var (hash, now) = (HashOf(token), clock.GetUtcNow());
            if (await db.Set<Captain>().SingleOrDefaultAsync(c => c.JoinHash == hash && c.JoinUntil > now, cancellationToken) is not { } captain)
            {
                return LinkSpent;
            }

            captain.Join(conversationId, now);
            var park = (await db.Set<Park>().FindAsync([captain.ParkId], cancellationToken))!;
            return View(captain, park.Name);
        }, cancellationToken);

    /// <summary>The captain proved anew to hold the bound chat. Problem <c>captain.not_found</c>.</summary>
    public Task<Result<Done>> ProveAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, captain => captain.Prove(clock.GetUtcNow()), cancellationToken);

    /// <summary>Null: no such captain, or not in term.</summary>
    public async Task<CaptainView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await FirstAsync(c => c.Id == id, cancellationToken) is { IsInTerm: true } found ? found : null;

    /// <summary>Whose bound chat it is; null: nobody's who is in term.</summary>
    public async Task<CaptainView?> OfConversationAsync(string conversationId, CancellationToken cancellationToken) =>
        await FirstAsync(c => c.ConversationId == conversationId, cancellationToken) is { IsInTerm: true } found ? found : null;

    /// <summary>Everybody, also past terms, by park and name.</summary>
    public Task<IReadOnlyList<CaptainView>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CaptainView>>(async db =>
        {
            var rows = await (from captain in db.Set<Captain>()
                              join park in db.Set<Park>() on captain.ParkId equals park.Id
                              orderby park.Name, captain.Name
                              select new { captain, park.Name }).ToListAsync(cancellationToken);
            return rows.ConvertAll(row => View(row.captain, row.Name));
        }, cancellationToken);

    private Task<CaptainView?> FirstAsync(Expression<Func<Captain, bool>> which, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
            await db.Set<Captain>().Where(which).Join(db.Set<Park>(), c => c.ParkId, p => p.Id, (captain, park) => new { captain, park.Name }).FirstOrDefaultAsync(cancellationToken) is { } row
                ? View(row.captain, row.Name)
                : null, cancellationToken);

    private Task<Result<Done>> ChangeAsync(Guid id, Action<Captain> change, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Captain>().FindAsync([id], cancellationToken) is not { } captain)
            {
                return NotFound;
            }

            change(captain);
            return default(Done);
        }, cancellationToken);

    private CaptainView View(Captain captain, string park) => new(
        captain.Id, captain.Name, captain.ParkId, park, captain.IsDeputy, captain.From, captain.Until, captain.AppointedBy,
        captain.IsInTerm(ShanghaiTime.DayOf(clock.GetUtcNow())), captain.ConversationId, captain.ProvedAt, captain.Session);

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

public sealed record CaptainEntry(string Name, Guid ParkId, bool IsDeputy, DateOnly? From, DateOnly? Until);

/// <param name="ConversationId">The bound chat; null: not joined yet.</param>
/// <param name="Session">A cookie of another session opens nothing.</param>
public sealed record CaptainView(
    Guid Id, string Name, Guid ParkId, string Park, bool IsDeputy, DateOnly? From, DateOnly? Until, string? AppointedBy,
    bool IsInTerm, string? ConversationId, DateTimeOffset? ProvedAt, int Session);
