using System.Collections.Concurrent;

namespace FrontDoor.Bot.SignIn;

/// <summary>
/// Counts passwords tried for one account from one network address: five in a quarter of an hour. Against the account itself (which locks after ten, from wherever they come) they count five times a day,
/// so that nobody keeps somebody else locked out from one address.
/// </summary>
public sealed class SignInTries(TimeProvider clock, ILogger<SignInTries> logger)
{
    private const int Allowed = 5;
    private const int MostPairs = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, Tries> pairs = new(StringComparer.Ordinal);

    /// <summary>Before the password is looked at, so that many at once are counted one by one.</summary>
    /// <returns>Whether it may be looked at, and whether it counts against the account when it is wrong.</returns>
    public (bool May, bool Counts) Take(string pair)
    {
        var now = clock.GetUtcNow();
        if (pairs.Count >= MostPairs)
        {
            pairs.Clear();
        }

        var tries = pairs.AddOrUpdate(pair, _ => new(1, now, 1, now), (_, before) => before.Next(now));
        if (tries.InWindow == Allowed + 1)
        {
            logger.LogWarning("An address or a session tried {Count} passwords for one account within {Minutes} minutes and must wait", Allowed, Window.TotalMinutes);
        }

        return (tries.InWindow <= Allowed, tries.InDay <= Allowed);
    }

    /// <summary>The password was right.</summary>
    public void Forget(string pair) => pairs.TryRemove(pair, out _);

    private sealed record Tries(int InWindow, DateTimeOffset Since, int InDay, DateTimeOffset DaySince)
    {
        public Tries Next(DateTimeOffset now) => this with
        {
            InWindow = now - Since < Window ? InWindow + 1 : 1,
            Since = now - Since < Window ? Since : now,
            InDay = now - DaySince < Day ? InDay + 1 : 1,
            DaySince = now - DaySince < Day ? DaySince : now,
        };
    }
}
