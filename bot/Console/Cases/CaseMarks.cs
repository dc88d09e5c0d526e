using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>What state a case is in, at a glance.</summary>
internal static class CaseMarks
{
    public static bool IsOpen(CaseStatus status) =>
        status is CaseStatus.New or CaseStatus.Accepted or CaseStatus.InWork or CaseStatus.WaitingForEnterprise or CaseStatus.WaitingForOutsideBody;

    public static bool IsOverdue(CaseRow row, DateTimeOffset now) => IsOpen(row.Status) && row.DueAt < now;

    /// <summary>The class of its tag.</summary>
    public static string Tone(CaseStatus status) => status switch
    {
        CaseStatus.New => "lead",
        CaseStatus.Resolved or CaseStatus.Confirmed => "good",
        CaseStatus.WaitingForEnterprise or CaseStatus.WaitingForOutsideBody => "warn",
        _ => "",
    };
}
