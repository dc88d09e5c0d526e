using System.Globalization;

namespace FrontDoor.Bot.Recovery.Bundles;

/// <summary>A name in a ZIP that every machine can unpack and that <c>sha256sum</c> reads back as it stands.</summary>
public static class EntryName
{
    private const int Longest = 80;

    // A backslash would have to be doubled in the manifest; the rest is not allowed on Windows.
    private const string NotAllowed = "\\/:*?\"<>|";

    /// <summary>Without folders, control and direction marks; the ending is kept.</summary>
    public static string Of(string name)
    {
        var clean = new string([.. name.Select(c => NotAllowed.Contains(c, StringComparison.Ordinal) ? '_' : c)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate))]).Trim(' ', '.');
        var ending = Path.GetExtension(clean);
        var stem = Path.GetFileNameWithoutExtension(clean);
        return (stem.Length > Longest ? stem[..Longest] : stem.Length == 0 ? "file" : stem) + (ending.Length > 10 ? "" : ending);
    }
}
