using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FrontDoor.Bot.Office;

/// <summary>A document of headings, paragraphs and tables as DOCX, on A4.</summary>
public sealed class WriteDocument
{
    /// <summary>Characters of a sum that fit beside six other columns.</summary>
    private const int LongestSum = 10;

    private readonly Body body = new();
    private string? header;
    private string? footer;

    /// <summary>Above all, in the middle.</summary>
    public WriteDocument Title(string text) => Add(new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "120", After = "240" }, new Justification { Val = JustificationValues.Center }), Run(text, bold: true, halfPoints: "36")));

    public WriteDocument Heading(string text) => Add(new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "240", After = "120" }), Run(text, bold: true, halfPoints: "32")));

    public WriteDocument SubHeading(string text) => Add(new Paragraph(new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "200", After = "80" }), Run(text, bold: true, halfPoints: "24")));

    public WriteDocument Paragraph(string text) => Add(new Paragraph(Run(text)));

    /// <summary>Where signature, seal and day stand.</summary>
    public WriteDocument Right(string text) => Add(new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Right }), Run(text)));

    /// <summary>Stands at the top of every page.</summary>
    public WriteDocument Header(string text)
    {
        header = text;
        return this;
    }

    /// <summary>Stands at the foot of every page, with the page's number.</summary>
    public WriteDocument Footer(string text)
    {
        footer = text;
        return this;
    }

    /// <param name="rows">As many cells as the head has.</param>
    /// <param name="widths">Shares of the line; null: as the words need.</param>
    public WriteDocument Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<int>? widths = null)
    {
        var table = new Table(new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })));
        table.Append(new TableGrid(Enumerable.Range(0, head.Count).Select(at => widths is null ? new GridColumn() : new GridColumn { Width = Share(widths, at, TextWidth).ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. head.Select((text, at) => Cell(text, bold: true, widths, at))]));
        foreach (var row in rows)
        {
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((text, at) => Cell(text, bold: false, widths, at))]));
        }

        // Two tables in a row would be one.
        return Add(table).Add(new Paragraph());
    }

    public byte[] Finish()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            var section = new SectionProperties();
            if (header is not null)
            {
                var part = main.AddNewPart<HeaderPart>();
                part.Header = new Header(Centred(Run(header, bold: true, halfPoints: "20")));
                section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) });
            }

            if (footer is not null)
            {
                var part = main.AddNewPart<FooterPart>();
                part.Footer = new Footer(Centred(Run(footer + "　", halfPoints: "16"), new SimpleField(Run("1", halfPoints: "16")) { Instruction = "PAGE" }));
                section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) });
            }

            section.Append(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1440, Bottom = 1300, Left = Margin, Right = Margin, Header = 700, Footer = 600 });
            body.Append(section);
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    // Twentieths of a point: what the margins leave of A4.
    private const uint Margin = 1304;
    private const int TextWidth = 11906 - (2 * (int)Margin);

    private static int Share(IReadOnlyList<int> widths, int at, int whole) => whole * widths[at] / widths.Sum();

    private static Paragraph Centred(params OpenXmlElement[] content) =>
        new([new ParagraphProperties(new Justification { Val = JustificationValues.Center }), .. content]);

    private WriteDocument Add(OpenXmlElement element)
    {
        body.Append(element);
        return this;
    }

    private static TableCell Cell(string text, bool bold, IReadOnlyList<int>? widths, int at)
    {
        // Sums stand under each other, and a long one is not torn in two.
        var isSum = text.Length > 3 && text[^3] == '.' && text.All(c => char.IsAsciiDigit(c) || c is ',' or '.');
        var paragraph = new Paragraph(Run(text, bold, isSum && text.Length > LongestSum ? "15" : "18"));
        if (isSum)
        {
            paragraph.PrependChild(new ParagraphProperties(new Justification { Val = JustificationValues.Right }));
        }

        return widths is null ? new(paragraph)
            : new(new TableCellProperties(new TableCellWidth { Width = Share(widths, at, 5000).ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Pct }), paragraph);
    }

    private static Run Run(string text, bool bold = false, string halfPoints = "22")
    {
        var properties = new RunProperties(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "宋体" });
        if (bold)
        {
            properties.Append(new Bold());
        }

        properties.Append(new FontSize { Val = halfPoints });
        return new Run([properties, .. Lines(text)]);
    }

    private static IEnumerable<OpenXmlElement> Lines(string text) =>
        XmlText.Of(text).Split('\n').SelectMany((line, at) => at == 0 ? (IEnumerable<OpenXmlElement>)[new Text(line) { Space = SpaceProcessingModeValues.Preserve }] : [new Break(), new Text(line) { Space = SpaceProcessingModeValues.Preserve }]);
}
