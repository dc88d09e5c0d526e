using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FrontDoor.Bot.Office;
using FrontDoor.Bot.Recovery.Tables;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>欠款明细表: the claims against one debtor as XLSX, in the columns of the template.</summary>
public static class ClaimsTablePaper
{
    public static byte[] Write(PaperInput input)
    {
        var about = new[]
        {
            PaperText.Say("draft"), PaperText.Say("sum", PaperText.Money(input.Sum), CapitalAmount.Of(input.Sum)),
            PaperText.Say("foot", input.LawAsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        };
        return WriteWorkbook.Of(
            new Office.Sheet(PaperText.Say("table.sheet"), ClaimTemplate.Head, input.Claims.Select(card => ClaimTemplate.Row(card.Claim))) { HiddenColumns = 1 },
            new Office.Sheet(PaperText.Say("table.about"), [input.Debtor], about.Select(line => (IReadOnlyList<object?>)[line])) { Width = 100 });
    }

    /// <summary>Without the mark of a draft.</summary>
    public static byte[] Release(Stream draft)
    {
        using var copy = new MemoryStream();
        draft.CopyTo(copy);
        using (var file = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            foreach (var text in file.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Text>()).Where(text => text.Text == PaperText.Say("draft")))
            {
                text.Text = "";
            }
        }

        return copy.ToArray();
    }
}
