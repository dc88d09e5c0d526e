using FrontDoor.Core.Handoff;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Recovery;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;

namespace FrontDoor.Core;

/// <summary>Where core keeps its data, and when the office works.</summary>
public sealed class CoreOptions
{
    /// <summary>An absolute folder; made when missing. It gets <c>frontdoor.db</c> (SQLite), <c>files/</c> and <c>uploads/</c>.</summary>
    public required string DataFolder { get; init; }

    public DatabaseOptions Database { get; init; } = new();

    public WorkingTimeOptions WorkingTime { get; init; } = new();

    public HandoffOptions Handoff { get; init; } = new();

    public NoticeOptions Notices { get; init; } = new();

    public RecoveryOptions Recovery { get; init; } = new();

    internal string DatabaseFile => Path.Combine(DataFolder, "frontdoor.db");

    internal string FilesFolder => Path.Combine(DataFolder, "files");

    /// <summary>Can be removed at any time: it is made again from the database.</summary>
    internal string PoliciesFolder => Path.Combine(DataFolder, "policy-index");

    internal string UploadsFolder => Path.Combine(DataFolder, "uploads");
}
