namespace FrontDoor.Bot.Resources;

/// <summary>Names <c>Problems.resx</c>: a sentence for each problem that staff may meet.</summary>
public sealed class Problems;
