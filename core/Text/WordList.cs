namespace FrontDoor.Core.Text;

/// <summary>Word lists kept as text files beside the code and shipped inside its assembly.</summary>
public static class WordList
{
    /// <summary>Lines of the file, neither empty nor comments (#), in the namespace of the type that uses it.</summary>
    public static IEnumerable<string> Lines(Type user, string file)
    {
        ArgumentNullException.ThrowIfNull(user);
        using var stream = user.Assembly.GetManifestResourceStream(user, file)
            ?? throw new InvalidOperationException($"The word list {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
