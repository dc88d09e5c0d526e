namespace FrontDoor.Dialogs.Understanding;

/// <summary>Where a name stands in folded text.</summary>
internal sealed record NameSpan(int Start, int End)
{
    public string Of(string text) => text[Start..End];

    public bool Overlaps(NameSpan other) => Start < other.End && other.Start < End;
}
