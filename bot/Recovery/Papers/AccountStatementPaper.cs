namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>对账确认函: the debtor confirms the sum, or says what differs.</summary>
public static class AccountStatementPaper
{
    public static byte[] Write(PaperInput input) => PaperFrame.Begin(input).Title(PaperText.Say("statement.title"))
        .Paragraph(PaperText.Say("demand.to", input.Debtor)).Paragraph(PaperText.Say("statement.facts", PaperText.OrBlank(input.Creditor.Enterprise), PaperText.Day(input.Today))).Claims(input)
        .Paragraph(PaperText.Say("statement.please")).Sign("creditor")
        .SubHeading(PaperText.Say("statement.answer")).Paragraph(PaperText.Say("statement.right")).Paragraph(PaperText.Say("statement.wrong")).Sign("debtor").Finish();
}
