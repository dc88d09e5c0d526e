namespace FrontDoor.Bot.Console.Cases;

/// <summary>One line of a card, in the reader's words.</summary>
public sealed record Field(string Label, string Value);
