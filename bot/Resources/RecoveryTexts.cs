namespace FrontDoor.Bot.Resources;

/// <summary>Names <c>RecoveryTexts.resx</c>: the words of the console's pages of claims, exhibits and papers.</summary>
public sealed class RecoveryTexts;
