using FrontDoor.Bot.Pings;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>What the server of a ping's road said, as the ledger has it.</summary>
internal static class NoticeOutcome
{
    public static LedgerOutcome Of(DueNotice row, PingOutcome outcome) => new(row.Id, row.NoticeId, outcome.End switch
    {
        PingEnd.Sent => LedgerState.Sent,
        PingEnd.Retry => LedgerState.Queued,
        PingEnd.Refused => LedgerState.Failed,
        _ => LedgerState.Unknown,
    }, outcome.Error is "http.no_answer" or "smtp.no_answer" ? "channel.no_answer" : outcome.Error);
}
