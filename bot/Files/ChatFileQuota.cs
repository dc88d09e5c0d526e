using System.Collections.Concurrent;
using System.Globalization;
using FrontDoor.Core;

namespace FrontDoor.Bot.Files;

/// <summary>Section <c>Files</c>.</summary>
public sealed class ChatFileOptions
{
    /// <summary>What one conversation may send in a day. Who is behind it is unknown; the upload page of a case has its own, larger quota.</summary>
    public int ChatMegabytesPerDay { get; set; } = 200;
}

/// <summary>Counts the bytes that conversations sent today, in memory: a restart forgives, and needs nothing swept.</summary>
public sealed class ChatFileQuota(Microsoft.Extensions.Options.IOptions<ChatFileOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, long> used = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long day;

    /// <summary>Null: taken. Problem <c>upload.quota</c> (limit, in MB).</summary>
    public Problem? Take(string conversationId, long bytes)
    {
        StartDay();
        var limit = (long)options.Value.ChatMegabytesPerDay << 20;
        if (used.AddOrUpdate(conversationId, bytes, (_, before) => before + bytes) <= limit)
        {
            return null;
        }

        GiveBack(conversationId, bytes);
        return new("upload.quota", "limit", options.Value.ChatMegabytesPerDay.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What was taken for a file that was not kept after all.</summary>
    public void GiveBack(string conversationId, long bytes) => used.AddOrUpdate(conversationId, 0, (_, before) => Math.Max(0, before - bytes));

    private void StartDay()
    {
        var today = clock.GetUtcNow().ToUnixTimeSeconds() / 86_400;
        lock (gate)
        {
            if (today != day)
            {
                day = today;
                used.Clear();
            }
        }
    }
}
