using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FrontDoor.Bot.Office;

/// <summary>Tables as XLSX. What people wrote is written as text, never as a formula, whatever sign it begins with.</summary>
public static class WriteWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint Moment = 2;
    private const uint Day = 3;
    private const uint Percent = 4;

    public static byte[] Of(params IReadOnlyList<Sheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            for (var i = 0; i < sheets.Count; i++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                Write(part, sheets[i]);
                book.Workbook.Sheets!.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)(i + 1), Name = NameOf(sheets[i].Name) });
            }
        }

        return stream.ToArray();
    }

    private static void Write(WorksheetPart part, Sheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        // The head stays in view.
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)Math.Max(1, sheet.Head.Count), Width = 18, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(sheet.Head.Select(name => Text(name, Bold))));
        foreach (var row in sheet.Rows)
        {
            writer.WriteElement(new Row(row.Select(Of)));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Of(object? value) => value switch
    {
        null => new Cell(),
        int or long or double or decimal => Number(Convert.ToString(value, CultureInfo.InvariantCulture)!, Plain),
        Rate rate => Number(rate.Value.ToString("R", CultureInfo.InvariantCulture), Percent),
        TimeSpan hours => Number(Math.Round(hours.TotalHours, 2).ToString(CultureInfo.InvariantCulture), Plain),
        DateTimeOffset at => Number(Core.Time.ShanghaiTime.Of(at).DateTime.ToOADate().ToString("R", CultureInfo.InvariantCulture), Moment),
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString("R", CultureInfo.InvariantCulture), Day),
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", Plain),
    };

    private static Cell Number(string value, uint style) => new() { CellValue = new CellValue(value), StyleIndex = style };

    // XML has no place for control characters, halves of surrogate pairs and U+FFFE, U+FFFF.
    private static Cell Text(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new Text(XmlText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd hh:mm" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy-mm-dd" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 10, ApplyNumberFormat = true }));

    // A sheet's name has at most 31 characters and none of these.
    private static string NameOf(string name)
    {
        var allowed = new string([.. name.Where(c => !":\\/?*[]".Contains(c, StringComparison.Ordinal))]);
        return allowed[..Math.Min(31, allowed.Length)];
    }
}

/// <param name="Rows">Cells: text, numbers, <see cref="Rate"/>, days, moments (in Shanghai), <see cref="TimeSpan"/> as hours, null.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Head, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>Shown as a percentage.</summary>
public readonly record struct Rate(double Value);
