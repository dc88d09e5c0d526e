using System.Threading.RateLimiting;

namespace FrontDoor.Bot.Security;

/// <summary>A bucket for each key: a minute's worth may come at once, then it refills evenly. Buckets that are full again are forgotten by the limiter itself.</summary>
internal static class TokenBuckets
{
    public static RateLimitPartition<string> For(string key, int perMinute) => perMinute <= 0
        ? RateLimitPartition.GetNoLimiter(key)
        : RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Portion(perMinute),
            ReplenishmentPeriod = TimeSpan.FromMinutes((double)Portion(perMinute) / perMinute),
            QueueLimit = 0,
        });

    /// <summary>What is put back at once, about every second.</summary>
    private static int Portion(int perMinute) => Math.Max(1, perMinute / 60);
}
