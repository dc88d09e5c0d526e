using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FrontDoor.Bot.Office;

/// <summary>A document of headings, paragraphs and tables as DOCX.</summary>
public sealed class WriteDocument
{
    private readonly Body body = new();

    public WriteDocument Heading(string text) => Add(new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "240", After = "120" }), Run(text, bold: true, halfPoints: "32")));

    public WriteDocument SubHeading(string text) => Add(new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "200", After = "80" }), Run(text, bold: true, halfPoints: "24")));

    public WriteDocument Paragraph(string text) => Add(new Paragraph(Run(text)));

    /// <param name="rows">As many cells as the head has.</param>
    public WriteDocument Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table(new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })));
        table.Append(new TableRow([new TableRowProperties(new TableHeader()), .. head.Select(text => Cell(text, bold: true))]));
        foreach (var row in rows)
        {
            table.Append(new TableRow(row.Select(text => Cell(text, bold: false))));
        }

        return Add(table);
    }

    public byte[] Finish()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    private WriteDocument Add(OpenXmlElement element)
    {
        body.Append(element);
        return this;
    }

    private static TableCell Cell(string text, bool bold) => new(new Paragraph(Run(text, bold, "20")));

    private static Run Run(string text, bool bold = false, string halfPoints = "22")
    {
        var properties = new RunProperties(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "宋体" });
        if (bold)
        {
            properties.Append(new Bold());
        }

        properties.Append(new FontSize { Val = halfPoints });
        return new Run(properties, new Text(XmlText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
    }
}
