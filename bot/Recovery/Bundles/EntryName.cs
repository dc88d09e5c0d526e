using FrontDoor.Bot.Files;

namespace FrontDoor.Bot.Recovery.Bundles;

/// <summary>A name in a ZIP that every machine can unpack and that <c>sha256sum</c> reads back as it stands.</summary>
public static class EntryName
{
    private const int Longest = 90;

    // A backslash would have to be doubled in the manifest; the rest is not allowed on Windows.
    private const string NotAllowed = "\\/:*?\"<>|";

    /// <summary>Without folders, control and direction marks; the ending is kept.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FileNames.Clean(string.Concat(name.Select(c => NotAllowed.Contains(c, StringComparison.Ordinal) ? '_' : c)), Longest);
    }
}
