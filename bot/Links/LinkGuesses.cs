using System.Collections.Concurrent;
using System.Net;

namespace FrontDoor.Bot.Links;

/// <summary>Counts links that opened nothing, by network address: nobody may try tokens at leisure. Tokens are too long to be guessed anyway; this makes the attempt visible and dear.</summary>
public sealed class LinkGuesses(TimeProvider clock, ILogger<LinkGuesses> logger)
{
    private const int Allowed = 20;
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<IPAddress, (int Count, DateTimeOffset Since)> misses = new();

    public bool AreTooMany(IPAddress? from) =>
        from is not null && misses.TryGetValue(from, out var miss) && miss.Count >= Allowed && clock.GetUtcNow() - miss.Since < Window;

    public void CountMiss(IPAddress? from)
    {
        if (from is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (misses.Count >= MostAddresses)
        {
            misses.Clear();
        }

        var miss = misses.AddOrUpdate(from, (1, now), (_, before) => now - before.Since < Window ? (before.Count + 1, before.Since) : (1, now));
        if (miss.Count == Allowed)
        {
            logger.LogWarning("An address opened {Count} invalid personal links within {Minutes} minutes and must wait", Allowed, Window.TotalMinutes);
        }
    }
}
