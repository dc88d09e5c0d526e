namespace FrontDoor.Bot.Security;

/// <summary>Section <c>Limits</c>: what one caller may ask of this host. A person never meets them; programs on this machine that come directly are not counted.</summary>
public sealed class LimitOptions
{
    /// <summary>Of one network address (IPv6: one /64), which may be the whole park behind one router. As many may come at once. 0: no limit.</summary>
    public int RequestsPerMinute { get; set; } = 6000;

    /// <summary>Conversations that one address may start. 0: no limit.</summary>
    public int ConversationsPerMinute { get; set; } = 300;

    /// <summary>Messages and uploads in one conversation. 0: no limit.</summary>
    public int MessagesPerMinute { get; set; } = 90;

    /// <summary>Largest body where an address sets no other limit (an upload 100 MB, a part of one 8 MB, an activity 256 KB).</summary>
    public int RequestKilobytes { get; set; } = 1024;

    /// <summary>How long a client may take to say what it wants.</summary>
    public int HeaderSeconds { get; set; } = 15;

    /// <summary>A slower client is cut off, both ways, once <see cref="SlowGraceSeconds"/> are over.</summary>
    public int SlowestBytesPerSecond { get; set; } = 240;

    public int SlowGraceSeconds { get; set; } = 5;
}
