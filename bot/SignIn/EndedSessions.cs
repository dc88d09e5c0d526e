using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FrontDoor.Bot.SignIn;

/// <summary>
/// Security stamps of sessions that were ended by signing out: this host takes no cookie with one of them any more, at once; other hosts, and open pages, see the new stamp within a minute.
/// </summary>
public sealed class EndedSessions(IOptions<IdentityOptions> options, TimeProvider clock)
{
    // Longer than any host goes on without looking at the stamp in the database.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, DateTimeOffset> stamps = new(StringComparer.Ordinal);

    public void Add(ClaimsPrincipal session)
    {
        var now = clock.GetUtcNow();
        foreach (var (stamp, _) in stamps.Where(ended => now - ended.Value > Kept))
        {
            stamps.TryRemove(stamp, out _);
        }

        if (StampOf(session) is { } own)
        {
            stamps[own] = now;
        }
    }

    public bool Contains(ClaimsPrincipal? session) => StampOf(session) is { } stamp && stamps.ContainsKey(stamp);

    private string? StampOf(ClaimsPrincipal? session) => session?.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
}
