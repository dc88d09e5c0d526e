namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>Settings <c>DirectLine:*</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Lets other clients in (at least 16 characters); empty: only this host's own pages get tokens.</summary>
    public string Secret { get; set; } = "";

    /// <summary>A second secret, so that one can be changed while the other still holds.</summary>
    public string SecondSecret { get; set; } = "";

    /// <summary>DirectLineJS renews every 15 minutes whatever it is told: never below 1800.</summary>
    public int TokenSeconds { get; set; } = 3600;
}
