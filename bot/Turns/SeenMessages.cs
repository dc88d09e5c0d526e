using System.Security.Cryptography;
using System.Text;

namespace FrontDoor.Bot.Turns;

/// <summary>The last 200 messages of a conversation by their hashed keys, and where the replies of the last 10 stand in the log.</summary>
public sealed class SeenMessages
{
    private const int HashBytes = 16;
    private const int KeptKeys = 200;
    private const int KeptReplies = 10;
    private const string Heard = "in:";
    private const string Said = "re:";

    /// <summary>Hashes one after another, oldest first.</summary>
    public byte[] Hashes { get; set; } = [];

    /// <summary>Oldest first.</summary>
    public List<KeptReply> Replies { get; set; } = [];

    /// <summary>Keys may hold names and ids of people; only this is kept.</summary>
    public static byte[] Hash(string messageKey) => SHA256.HashData(Encoding.UTF8.GetBytes(messageKey))[..HashBytes];

    /// <summary>The key of the message's line in the log.</summary>
    public static string LineKey(byte[] hash) => $"{Heard}{Convert.ToHexStringLower(hash)}";

    /// <summary>The key of a reply's line in the log: turn and ordinal.</summary>
    public static string ReplyKey(byte[] hash, int ordinal) => FormattableString.Invariant($"{Said}{Convert.ToHexStringLower(hash)}:{ordinal}");

    /// <summary>The line is a message of the enterprise: by the key, which this host makes.</summary>
    public static bool IsLineKey(string key) => key.StartsWith(Heard, StringComparison.Ordinal);

    /// <summary>The line is a reply of the bot.</summary>
    public static bool IsReplyKey(string key) => key.StartsWith(Said, StringComparison.Ordinal);

    public bool Contains(ReadOnlySpan<byte> hash)
    {
        for (var at = 0; at < Hashes.Length; at += HashBytes)
        {
            if (hash.SequenceEqual(Hashes.AsSpan(at, HashBytes)))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="after">Last number of the log before the turn.</param>
    public void Add(byte[] hash, int replies, long after)
    {
        var all = Hashes.Concat(hash).ToArray();
        Hashes = all.Length > KeptKeys * HashBytes ? all[^(KeptKeys * HashBytes)..] : all;
        Replies.Add(new(hash, replies, after));
        if (Replies.Count > KeptReplies)
        {
            Replies.RemoveAt(0);
        }
    }

    /// <summary>Where the replies to the message stand; null when that is no longer kept.</summary>
    public KeptReply? RepliesTo(byte[] hash) => Replies.Find(kept => kept.Hash.AsSpan().SequenceEqual(hash));
}

/// <param name="Count">The replies are the lines of the log under <see cref="SeenMessages.ReplyKey"/>, ordinals from 1.</param>
/// <param name="After">Their numbers are above this one.</param>
public sealed record KeptReply(byte[] Hash, int Count, long After);
