using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>Where a recipient stands, in a word or two.</summary>
internal static class ReceiptWords
{
    public static string Of(RecipientView row, Notice notice, string language) => row switch
    {
        { Answer: { } answer } => notice.Content.Choices.ElementAtOrDefault(answer) ?? "",
        { ConfirmedAt: { } at } => $"{CaptainWords.Say("ledger_Confirmed", language)} {CaptainWords.Moment(at)}",
        { SaidAt: { } at } => $"{CaptainWords.Say("ledger_said", language)} {CaptainWords.Moment(at)}",
        { Way: NoticeWays.Link, State: LedgerState.Queued } => CaptainWords.Say("ledger_to_pass_on", language),
        _ => CaptainWords.Say("ledger_" + row.State, language),
    };
}
