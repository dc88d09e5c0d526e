namespace FrontDoor.Bot.Resources;

/// <summary>Names <c>PolicyTexts.resx</c>: the words of the pages on policies and hiring.</summary>
public sealed class PolicyTexts;
