namespace FrontDoor.Bot.Resources;

/// <summary>Names <c>ClaimTexts.resx</c>: the words of the console's pages about one claim, the morning list, rates and texts.</summary>
public sealed class ClaimTexts;
