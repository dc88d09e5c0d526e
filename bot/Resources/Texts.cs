namespace FrontDoor.Bot.Resources;

/// <summary>Names <c>Texts.resx</c>: the words of the console and of sign-in.</summary>
public sealed class Texts;
