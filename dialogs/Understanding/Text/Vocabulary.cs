namespace FrontDoor.Dialogs.Understanding;

/// <summary>Word lists kept as text files beside the code (Data/*.txt) and shipped inside the assembly.</summary>
internal static class Vocabulary
{
    /// <summary>Lines that are neither empty nor comments (#).</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream($"FrontDoor.Dialogs.Understanding.{name}.txt")
            ?? throw new InvalidOperationException($"The word list {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    public static IEnumerable<string> Words(string name) =>
        Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
