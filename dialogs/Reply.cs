namespace FrontDoor.Dialogs;

/// <summary>One message of the bot, free of any channel. Text is plain, lines separated by \n.</summary>
public sealed record Reply(string Text)
{
    /// <summary>Buttons offered with the message; free text always works too.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public SummaryCard? Card { get; init; }

    /// <summary>Addresses that the text names: they stay with the message to be opened and copied, where buttons go with the next one. A channel that shows no cards leaves it to the text.</summary>
    public IReadOnlyList<Choice> Links { get; init; } = [];
}

/// <summary>A button.</summary>
/// <param name="Press">Comes back in <see cref="Incoming.Press"/>; says whole what it does, so that an old button still works.</param>
public sealed record Choice(string Title, string Press)
{
    /// <summary>An address to open instead of a press; null for an ordinary button.</summary>
    public string? Url { get; init; }
}

/// <summary>A draft to review.</summary>
public sealed record SummaryCard(string Title, IReadOnlyList<SummaryLine> Lines, IReadOnlyList<Choice> Buttons);

/// <param name="Edit">Opens this line for change; null when it cannot be changed.</param>
public sealed record SummaryLine(string Label, string Value, Choice? Edit);
