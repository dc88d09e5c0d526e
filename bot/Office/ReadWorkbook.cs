using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FrontDoor.Bot.Office;

/// <summary>Reads the first sheet of an XLSX. Formulas are taken by the value that the program which saved them put beside them; nothing is calculated.</summary>
public static class ReadWorkbook
{
    public const int MostRows = 5000;
    private const int MostColumns = 60;

    // A small file may unpack to a very large one. So much is a full row with its marks.
    private const long MostCharactersInRow = 4000;

    /// <summary>Rows from the top, each with its number in the sheet; cells are text or numbers, null where empty. Null when the file is no XLSX, too large, or has more rows than <paramref name="mostRows"/>.</summary>
    public static IReadOnlyList<ReadRow>? Rows(Stream content, int mostRows = MostRows)
    {
        if (CheckPackage.Run(content) is not null)
        {
            return null;
        }

        try
        {
            using var file = SpreadsheetDocument.Open(content, isEditable: false, new OpenSettings { MaxCharactersInPart = mostRows * MostCharactersInRow });
            var book = file.WorkbookPart;
            var sheet = book?.Workbook?.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault();
            if (sheet?.Id?.Value is not { } id || book!.GetPartById(id) is not WorksheetPart part)
            {
                return null;
            }

            var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
            var rows = part.Worksheet?.Descendants<Row>().Take(mostRows + 1).Select((row, at) => Of(row, at, shared)).ToList() ?? [];
            return rows.Count > mostRows ? null : rows;
        }
        // Whatever is wrong with a file that somebody chose, it is no ledger.
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static ReadRow Of(Row row, int at, List<string> shared)
    {
        var cells = new object?[MostColumns];
        var next = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } place ? ColumnOf(place) : next;
            next = column + 1;
            if (column is >= 0 and < MostColumns)
            {
                cells[column] = ValueOf(cell, shared);
            }
        }

        return new ReadRow(row.RowIndex?.Value is { } number ? (int)number : at + 1, cells);
    }

    private static object? ValueOf(Cell cell, List<string> shared)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString)
        {
            return Text(cell.InlineString?.InnerText);
        }

        var value = cell.CellValue?.Text;
        if (type == CellValues.SharedString)
        {
            return int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < shared.Count ? Text(shared[index]) : null;
        }

        return type is null && double.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : Text(value);
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // "AB12" is column 27, counted from 0.
    private static int ColumnOf(string place) =>
        place.TakeWhile(char.IsAsciiLetter).Take(3).Aggregate(0, (sum, letter) => (sum * 26) + char.ToUpperInvariant(letter) - 'A' + 1) - 1;
}

/// <param name="Number">In the sheet; the first is 1.</param>
public sealed record ReadRow(int Number, IReadOnlyList<object?> Cells);
