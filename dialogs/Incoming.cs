using FrontDoor.Core;
using FrontDoor.Core.Files;

namespace FrontDoor.Dialogs;

/// <summary>What a person did, free of any channel: wrote, pressed, sent files, or just arrived.</summary>
public sealed record Incoming
{
    /// <summary>As written; null when only files or a button came.</summary>
    public string? Text { get; init; }

    /// <summary>The <see cref="Choice.Press"/> of the button that was pressed, also of an old one; null when none was.</summary>
    public string? Press { get; init; }

    /// <summary>Already stored.</summary>
    public IReadOnlyList<FileReference> Files { get; init; } = [];

    /// <summary>Files that were not taken, each with the reason.</summary>
    public IReadOnlyList<RefusedFile> Refused { get; init; } = [];

    /// <summary>What the channel says of the reader's language; null when it says nothing.</summary>
    public string? Locale { get; init; }

    /// <summary>The person has just come and said nothing yet.</summary>
    public bool IsArrival { get; init; }
}

public sealed record RefusedFile(string Name, Problem Problem);
