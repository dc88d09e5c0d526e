using System.Globalization;
using System.Text;

namespace FrontDoor.Bot.Files;

/// <summary>File names as people sent them, without what could lead a reader astray.</summary>
internal static class FileNames
{
    /// <summary>No folders, no control or direction marks, the ending kept; never empty.</summary>
    /// <param name="longest">In characters, with the ending.</param>
    public static string Clean(string? name, int longest = 150)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)))
        {
            clean.Append(rune.ToString());
        }

        var text = clean.ToString().Trim(' ', '.', '"');
        return text.Length == 0 ? "file" : text.Length <= longest ? text : Shorten(text, longest);
    }

    private static string Shorten(string text, int longest)
    {
        var ending = Path.GetExtension(text);
        var start = longest - (ending.Length > 10 ? 0 : ending.Length);
        // Never half a surrogate pair.
        start -= char.IsHighSurrogate(text[start - 1]) ? 1 : 0;
        return text[..start] + (ending.Length > 10 ? "" : ending);
    }
}
