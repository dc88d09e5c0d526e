using System.Text;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Shortens what nobody writes by hand, so that no message costs more than its words: the thread keeps every message whole, this is what is read and kept in a draft.</summary>
internal static class Condense
{
    private const int Longest = 5_000;
    private const int LongestBlank = 2;

    /// <summary>At most 5,000 characters, of a run of white space the first two; the same text when there is nothing to shorten.</summary>
    public static string Run(string text)
    {
        var condensed = new StringBuilder(Math.Min(text.Length, Longest));
        var blanks = 0;
        for (var i = 0; i < text.Length && condensed.Length < Longest; i++)
        {
            blanks = char.IsWhiteSpace(text[i]) ? blanks + 1 : 0;
            if (blanks <= LongestBlank)
            {
                condensed.Append(text[i]);
            }
        }

        if (condensed.Length == text.Length)
        {
            return text;
        }

        // Never half of a character of two units.
        return char.IsHighSurrogate(condensed[^1]) ? condensed.ToString(0, condensed.Length - 1) : condensed.ToString();
    }
}
