namespace FrontDoor.Bot.Resources;

/// <summary>Names <c>Supervision.resx</c>: the words of the pages about figures, people, rules, enterprises and ledgers.</summary>
public sealed class Supervision;
