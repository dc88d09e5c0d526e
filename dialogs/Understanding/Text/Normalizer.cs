namespace FrontDoor.Dialogs.Understanding;

/// <summary>Folds what people type into one form for reading; never used for storing or showing.</summary>
public static class Normalizer
{
    public static NormalText Normalize(string text) => new(text, text, [.. Enumerable.Range(0, text.Length)]);
}
