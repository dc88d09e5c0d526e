namespace FrontDoor.Dialogs.Understanding;

/// <summary>Text folded for reading, which knows where each character came from.</summary>
public sealed class NormalText(string text, string original, int[] origins)
{
    /// <summary>Half width, Simplified, lower-case ASCII kept as written, no control characters, white space folded; at most 2,000 characters.</summary>
    public string Text { get; } = text;

    /// <summary>The person's own words for a part of <see cref="Text"/>.</summary>
    public string Words(int start, int length)
    {
        if (length <= 0)
        {
            return "";
        }
        int from = origins[start], to = origins[start + length - 1];
        return original[from..(to + 1)];
    }

    /// <summary>The part from that place on, which still knows the person's own words.</summary>
    public NormalText From(int start) => From(start, Text.Length);

    /// <summary>The part between the two places.</summary>
    public NormalText From(int start, int end) => new(Text[start..end], original, origins[start..end]);

    public override string ToString() => Text;
}
