using System.Globalization;
using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>The shared rate in Redis: a key for each way says when it is free next. The clock is the server's, so hosts need not agree on the time.</summary>
public sealed class RedisPace(RedisConnection connection, TimeProvider clock) : INoticePace
{
    /// <summary>Microseconds. What they mean fits a double of Lua exactly; on the line they are strings. Returns how long the first place has to wait.</summary>
    private const string Text = """
        local time = redis.call('TIME')
        local now = time[1] * 1000000 + time[2]
        local first = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
        redis.call('SET', KEYS[1], string.format('%.0f', first + ARGV[1]), 'PX', '3600000')
        return string.format('%.0f', first - now)
        """;

    public async Task<DateTimeOffset> TakeAsync(string way, int count, TimeSpan spacing, CancellationToken cancellationToken)
    {
        var length = (spacing * count).TotalMicroseconds.ToString("F0", CultureInfo.InvariantCulture);
        var wait = await connection.Multiplexer.GetDatabase().ScriptEvaluateAsync(Text, [$"frontdoor:notice-way:{way}"], [length]).WaitAsync(cancellationToken);
        return clock.GetUtcNow() + TimeSpan.FromMicroseconds(double.Parse(wait.ToString(), CultureInfo.InvariantCulture));
    }
}
