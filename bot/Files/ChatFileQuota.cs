using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using FrontDoor.Core;
using Microsoft.Extensions.Options;

namespace FrontDoor.Bot.Files;

/// <summary>
/// Counts the bytes that unknown senders sent today: by conversation, and by network address, since whoever wants more room begins a new conversation. On disk, one small file each, so that a
/// restart forgives nothing; what was counted yesterday is removed.
/// </summary>
public sealed class ChatFileQuota(DataFolder data, IOptions<ChatFileOptions> options, TimeProvider clock)
{
    private readonly Lock gate = new();
    private string? today;

    /// <summary>Null: taken. Problem <c>upload.quota</c> (limit, in MB).</summary>
    /// <param name="conversationId">Null for the upload page: its cases have a quota of their own.</param>
    /// <param name="from">Null where the sender's address is not known.</param>
    public Problem? Take(string? conversationId, IPAddress? from, long bytes)
    {
        lock (gate)
        {
            StartDay();
            var full = Counters(conversationId, from).FirstOrDefault(counter => Used(counter.File) + bytes > counter.Megabytes << 20);
            if (full.File is not null)
            {
                return new("upload.quota", "limit", full.Megabytes.ToString(CultureInfo.InvariantCulture));
            }

            Add(conversationId, from, bytes);
            return null;
        }
    }

    /// <summary>What was taken for a file that was not kept after all.</summary>
    public void GiveBack(string? conversationId, IPAddress? from, long bytes)
    {
        lock (gate)
        {
            StartDay();
            Add(conversationId, from, -bytes);
        }
    }

    private void Add(string? conversationId, IPAddress? from, long bytes)
    {
        foreach (var (file, _) in Counters(conversationId, from))
        {
            // Of one length, in place: a full disk has room for that.
            var used = Math.Max(0, Used(file) + bytes).ToString("D20", CultureInfo.InvariantCulture);
            using var counter = File.Open(file, FileMode.OpenOrCreate);
            counter.Write(Encoding.ASCII.GetBytes(used));
        }
    }

    private IEnumerable<(string File, long Megabytes)> Counters(string? conversationId, IPAddress? from)
    {
        if (conversationId is not null)
        {
            yield return (PathOf("conversation " + conversationId), options.Value.ChatMegabytesPerDay);
        }

        if (from is not null)
        {
            yield return (PathOf("address " + Network(from)), options.Value.AddressMegabytesPerDay);
        }
    }

    // One household or office has a whole /64 of IPv6 addresses.
    private static string Network(IPAddress from)
    {
        var plain = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        return Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, plain.GetAddressBytes().Length == 16 ? 8 : 4));
    }

    private string PathOf(string counted) => Path.Combine(today!, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(counted))));

    private static long Used(string file) =>
        File.Exists(file) && long.TryParse(File.ReadAllText(file), NumberStyles.None, CultureInfo.InvariantCulture, out var used) ? used : 0;

    private void StartDay()
    {
        var all = data.File("sent-today");
        var day = Path.Combine(all, clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (day == today)
        {
            return;
        }

        today = day;
        Directory.CreateDirectory(day);
        foreach (var before in Directory.GetDirectories(all).Where(other => other != day))
        {
            Directory.Delete(before, recursive: true);
        }
    }
}

/// <summary>Section <c>Files</c>.</summary>
public sealed class ChatFileOptions
{
    /// <summary>What one conversation may send in a day. Who is behind it is unknown; the upload page of a case has its own, larger quota.</summary>
    public int ChatMegabytesPerDay { get; set; } = 200;

    /// <summary>What all conversations and upload pages of one network address may send in a day; a whole park may share one.</summary>
    public int AddressMegabytesPerDay { get; set; } = 2000;
}
