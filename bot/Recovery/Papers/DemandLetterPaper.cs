using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Law;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>催款函, for the creditor to sign and send: facts, sum, day, account, what follows. No threats, nobody else is told.</summary>
public static class DemandLetterPaper
{
    public static byte[] Write(PaperInput input)
    {
        var paper = PaperFrame.Begin(input).Title(PaperText.Say("demand.title")).Right(PaperText.Say("demand.number"))
            .Paragraph(PaperText.Say("demand.to", input.Debtor)).Paragraph(PaperText.Say("demand.facts", PaperText.OrBlank(input.Creditor.Enterprise))).Claims(input)
            .Paragraph(PaperText.Say("demand.basis", LawBook.Of("liability").Cite));
        if (input.Claims.Any(card => IsLarge(card.Claim.Terms.DebtorKind) && card.Claim.Terms.IsCreditorSmall == true))
        {
            paper.Paragraph(PaperText.Say("demand.basis.sme", LawBook.Of("sme.due").Cite, LawBook.Of("sme.interest").Cite));
        }

        return paper.Paragraph(PaperText.Say("demand.deadline")).Paragraph(PaperText.Say("demand.account")).Paragraph(PaperText.Say("demand.interest", InterestWords.Of(input)))
            .Paragraph(PaperText.Say("demand.reply")).Paragraph(PaperText.Say("demand.otherwise")).Paragraph(PaperText.Say("demand.interrupts", LawBook.Of("limitation.interruption").Cite))
            .Paragraph(PaperText.Say("demand.contact", PaperText.OrBlank(input.Creditor.Person), PaperText.OrBlank(input.Creditor.Phone))).Paragraph(PaperText.Say("demand.attached")).Sign("creditor").Finish();
    }

    internal static bool IsLarge(DebtorKind? kind) => kind is DebtorKind.Agency or DebtorKind.Institution or DebtorKind.LargeEnterprise;
}
