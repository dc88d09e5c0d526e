using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>Progress as the page's script reads it.</summary>
internal sealed record ProgressView(string State, string Words, int All, int Sent, int Confirmed, bool IsLive)
{
    public static ProgressView Of(NoticeProgress progress, string language) => new(
        StateOf(progress.State, progress, language),
        WordsOf(progress, language),
        progress.All,
        progress.Sent,
        progress.Of(LedgerState.Confirmed),
        progress.State is NoticeState.Scheduled or NoticeState.Sending);

    /// <summary>What the hosts have sent is not all there is while the captain has yet to pass the link on.</summary>
    public static string StateOf(NoticeState state, NoticeProgress? progress, string language) =>
        CaptainWords.Say(progress?.WaitsForCaptain == true ? "state_to_pass_on" : "state_" + state, language);

    /// <summary>The counts that are not zero, in one line.</summary>
    public static string WordsOf(NoticeProgress progress, string language)
    {
        var parts = new List<string> { CaptainWords.Say("count_Sent", language, progress.Sent, progress.All) };
        foreach (var state in new[] { LedgerState.Read, LedgerState.Confirmed, LedgerState.Failed, LedgerState.Unknown, LedgerState.Expired, LedgerState.Cancelled })
        {
            if (progress.Of(state) is > 0 and var count)
            {
                parts.Add(CaptainWords.Say("count_" + state, language, count));
            }
        }

        if (progress.Said > 0)
        {
            parts.Add(CaptainWords.Say("count_said", language, progress.Said));
        }

        return string.Join(" · ", parts);
    }
}
