namespace FrontDoor.Core.Notices;

/// <summary>Section <c>Notices</c>.</summary>
public sealed class NoticeOptions
{
    /// <summary>Local time from which nothing is sent, <c>HH:mm</c>.</summary>
    public string QuietFrom { get; init; } = "21:00";

    /// <summary>Local time from which notices go out again.</summary>
    public string QuietUntil { get; init; } = "08:00";

    /// <summary>A notice to more recipients needs another person's approval.</summary>
    public int ApproveAbove { get; init; } = 200;

    /// <summary>Names of <see cref="Directory.NoticePurpose"/>, with commas, that always need approval.</summary>
    public string ApprovePurposes { get; init; } = "";

    /// <summary>So many first notices of a captain need approval.</summary>
    public int FirstNotices { get; init; } = 3;

    /// <summary>Notices to one person within seven days, over all senders; safety is not counted.</summary>
    public int MostPerWeek { get; init; } = 3;

    /// <summary>A notice stops by itself when so many percent of what was tried failed ...</summary>
    public int StopAtFailedPercent { get; init; } = 20;

    /// <summary>... and at least so many did.</summary>
    public int StopAfterFailures { get; init; } = 20;

    /// <summary>A host that says nothing of a row for so long is taken for dead.</summary>
    public int LeaseSeconds { get; init; } = 60;

    /// <summary>What each way allows: <c>directline</c>, <c>emulator</c> ..., <c>email</c>, <c>sms</c>. One that is not named has no limit.</summary>
    public Dictionary<string, WayLimit> Limits { get; init; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["email"] = new() { PerSecond = 2, PerMinute = 60 },
        ["sms"] = new() { PerSecond = 20, PerPersonAndDay = 2 },
    };

    public WayLimit LimitOf(string way) => Limits.GetValueOrDefault(way) ?? WayLimit.None;

    public bool NeedsApproval(Directory.NoticePurpose purpose) =>
        ApprovePurposes.Split(',', StringSplitOptions.TrimEntries).Contains(purpose.ToString(), StringComparer.OrdinalIgnoreCase);
}

/// <summary>What a channel allows; 0: no such limit.</summary>
public sealed class WayLimit
{
    public static readonly WayLimit None = new();

    public double PerSecond { get; init; }

    public double PerMinute { get; init; }

    public int PerPersonAndDay { get; init; }

    /// <summary>A conversation takes notices only so long after the person last wrote.</summary>
    public double WindowHours { get; init; }

    /// <summary>Null: no limit. A hundredth is left free for clocks that are not alike.</summary>
    public TimeSpan? Spacing
    {
        get
        {
            var seconds = Math.Max(PerSecond > 0 ? 1 / PerSecond : 0, PerMinute > 0 ? 60 / PerMinute : 0);
            return seconds > 0 ? TimeSpan.FromSeconds(seconds * 1.01) : null;
        }
    }
}
