using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FrontDoor.Bot.Office;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>What all papers have: the mark of a draft at the top of each page until a lawyer signs, and at the foot what they are and on which state of the law they rest.</summary>
public static class PaperFrame
{
    private static readonly string[] Columns = ["project", "delivered", "accepted", "due", "total", "paid", "owed"];

    public static WriteDocument Begin(PaperInput input) =>
        new WriteDocument().Header(PaperText.Say("draft")).Footer(PaperText.Say("foot", input.LawAsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The same paper without the mark, byte for byte else: what the lawyer read is what is frozen.</summary>
    public static byte[] Release(Stream draft)
    {
        using var copy = new MemoryStream();
        draft.CopyTo(copy);
        using (var file = WordprocessingDocument.Open(copy, isEditable: true))
        {
            foreach (var text in file.MainDocumentPart!.HeaderParts.SelectMany(part => part.Header!.Descendants<Text>()).Where(text => text.Text == PaperText.Say("draft")))
            {
                text.Text = "";
            }
        }

        return copy.ToArray();
    }

    /// <summary>Creditor and debtor as papers name them.</summary>
    public static WriteDocument Sides(this WriteDocument paper, PaperInput input, string creditor, string debtor) => paper
        .Paragraph(PaperText.Say("side", PaperText.Say(creditor), PaperText.OrBlank(input.Creditor.Enterprise), PaperText.OrBlank(input.Creditor.CreditCode)))
        .Paragraph(PaperText.Say("side.more", PaperText.Say("blank"), PaperText.OrBlank(input.Creditor.Person), PaperText.OrBlank(input.Creditor.Phone)))
        .Paragraph(PaperText.Say("side", PaperText.Say(debtor), input.Debtor, PaperText.OrBlank(input.DebtorCode)))
        .Paragraph(PaperText.Say("side.more", PaperText.Say("blank"), PaperText.OrBlank(input.DebtorContact), PaperText.Say("blank")));

    public static WriteDocument Claims(this WriteDocument paper, PaperInput input)
    {
        string[] head = [.. Columns.Select(key => PaperText.Say("claims." + key))];
        return paper.Table(head, input.Claims.Select(card => (IReadOnlyList<string>)
        [
            PaperText.OrBlank(card.Claim.Fields.Project), PaperText.Date(card.Claim.Fields.DeliveredOn), PaperText.Date(card.Claim.Fields.AcceptedOn), PaperText.Date(card.Claim.Fields.DueOn),
            PaperText.Money(card.Claim.Fields.Total), PaperText.Money((card.Claim.Fields.Paid ?? 0) + card.Claim.Recovered), PaperText.Money(card.Claim.Open),
        ]).Append([PaperText.Say("claims.sum"), "", "", "", "", "", PaperText.Money(input.Sum)]), [12, 14, 14, 14, 16, 14, 16])
            .Paragraph(PaperText.Say("sum", PaperText.Money(input.Sum), CapitalAmount.Of(input.Sum)));
    }

    public static WriteDocument Sign(this WriteDocument paper, string who) =>
        paper.Right(PaperText.Say("sign", PaperText.Say(who))).Right(PaperText.Say("sign.day"));
}
