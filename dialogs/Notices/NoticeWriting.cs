using FrontDoor.Core.Files;

namespace FrontDoor.Dialogs.Notices;

/// <summary>A notice that a captain writes in the chat.</summary>
public sealed class NoticeWriting
{
    /// <summary>Exists before the notice: sent twice it is one.</summary>
    public Guid Id { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public List<FileReference> Files { get; set; } = [];
}

/// <summary>The captain whose working chat it is.</summary>
public sealed record KnownCaptain(string Name, string Park);

/// <summary>Who would get a notice that is being written, or why it cannot be sent.</summary>
/// <param name="Unreached">People who are not reached, and enterprises of which nobody is known.</param>
/// <param name="Finish">Local time of the office; null when the captain passes everything on.</param>
/// <param name="Problem">Code of what is wrong; null: nothing.</param>
public sealed record NoticeNumbers(int Enterprises, int People, int ByLink, int Unreached, DateTimeOffset? Finish, bool NeedsApproval, string? Problem = null);

/// <summary>A notice that reached this conversation.</summary>
/// <param name="Link">The recipient's own link.</param>
/// <param name="ToConfirm">Row of the ledger while it can be confirmed here; null: it was, or cannot.</param>
public sealed record KnownNotice(string Title, DateTimeOffset At, string Link, long? ToConfirm);
