namespace FrontDoor.Bot.Pings;

/// <summary>What a server said to a ping.</summary>
/// <param name="Error">Null: it has it.</param>
/// <param name="Pause">How long it wants to be left alone.</param>
internal sealed record PingOutcome(PingEnd End, string? Error = null, TimeSpan? Pause = null)
{
    public static readonly PingOutcome Taken = new(PingEnd.Sent);
}

internal enum PingEnd
{
    Sent,

    /// <summary>Not taken; to be tried again.</summary>
    Retry,

    /// <summary>Not taken, and never will be: the address or the settings are wrong.</summary>
    Refused,

    /// <summary>Nobody knows whether it was taken.</summary>
    Unknown,
}
