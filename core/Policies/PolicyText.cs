namespace FrontDoor.Core.Policies;

/// <summary>What the index knows of a policy: words only. Who it is for and when it is in force are asked of the database.</summary>
public sealed record PolicyText(string Id, string Title, IReadOnlyList<PolicySection> Sections)
{
    private const int LongestTitle = 80;

    /// <summary>Names under which it is asked for beside its title: its number, and the titles and numbers of what it replaced.</summary>
    public string Aliases { get; init; } = "";

    /// <summary>By which the index knows whether it holds the newest text; 0 outside the database.</summary>
    public long Revision { get; init; }

    /// <summary>A text without marks of its own: a short first line is its title, and each paragraph that numbers itself begins a section.</summary>
    public static PolicyText FromPlain(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var title = lines.Length > 0 && lines[0].Length <= LongestTitle ? lines[0] : "";
        return new(id, title, PolicySection.Split(title.Length > 0 ? lines.Skip(1) : lines));
    }
}
