using FrontDoor.Core.Text;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>The word lists of understanding (Data/*.txt).</summary>
internal static class Vocabulary
{
    /// <summary>Lines that are neither empty nor comments (#).</summary>
    public static IEnumerable<string> Lines(string name) => WordList.Lines(typeof(Vocabulary), name + ".txt");

    public static IEnumerable<string> Words(string name) =>
        Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
