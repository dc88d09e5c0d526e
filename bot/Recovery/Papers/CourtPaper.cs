using FrontDoor.Core.Recovery.Law;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>支付令申请书, 民事起诉状 and 投诉书: drafts for a lawyer, with lines for what only he can fill in.</summary>
public static class CourtPaper
{
    public static byte[] PaymentOrder(PaperInput input) => Write(input, "order", "applicant", "respondent", [LawBook.Of("order.conditions").Cite, LawBook.Of("order.limits").Cite]);

    public static byte[] Complaint(PaperInput input) => Write(input, "suit", "plaintiff", "defendant", [LawBook.Of("liability").Cite, LawBook.Of("court.place").Cite, LawBook.Of("court.place_of_payment").Cite]);

    public static byte[] SmeComplaint(PaperInput input) => Write(input, "sme", "complainant", "complained", [LawBook.Of("sme.due").Cite, LawBook.Of("sme.interest").Cite, LawBook.Of("sme.complaint").Cite]);

    private static byte[] Write(PaperInput input, string kind, string creditor, string debtor, IReadOnlyList<string> articles)
    {
        var paper = PaperFrame.Begin(input).Title(PaperText.Say(kind + ".title")).Sides(input, creditor, debtor)
            .SubHeading(PaperText.Say(kind + ".wish")).Paragraph(PaperText.Say(kind + ".pay", PaperText.Money(input.Sum), CapitalAmount.Of(input.Sum))).Paragraph(PaperText.Say("court.interest", InterestWords.Of(input))).Paragraph(PaperText.Say(kind + ".costs"))
            .SubHeading(PaperText.Say("court.facts")).Paragraph(PaperText.Say("court.story", PaperText.OrBlank(input.Creditor.Enterprise), input.Debtor)).Claims(input);
        foreach (var card in input.Claims.Where(card => card.Claim.Fields.IsDisputed))
        {
            paper.Paragraph(PaperText.Say("court.disputed", PaperText.OrBlank(card.Claim.Fields.Project), card.Claim.Fields.Dispute));
        }

        return paper.Paragraph(PaperText.Say("court.basis", string.Join('、', articles))).Paragraph(PaperText.Say("court.lawyer"))
            .Paragraph(PaperText.Say("court.evidence", input.Exhibits.Count)).Paragraph(PaperText.Say(kind + ".to")).Sign(creditor).Finish();
    }
}
