using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FrontDoor.Bot.Office;

/// <summary>Reads an XLSX. Formulas are taken by the value that the program which saved them put beside them; nothing is calculated.</summary>
public static class ReadWorkbook
{
    public const int MostRows = 5000;
    private const int MostColumns = 60;
    private const int MostSheets = 12;

    // A small file may unpack to a very large one. So much is a full row with its marks.
    private const long MostCharactersInRow = 4000;

    /// <summary>Rows from the top, each with its number in the sheet; cells are text or numbers, null where empty. Null when the file is no XLSX, too large, or has more rows than <paramref name="mostRows"/>.</summary>
    public static IReadOnlyList<ReadRow>? Rows(Stream content, int mostRows = MostRows) => Read(content, mostRows, onlyFirst: true).Sheets is [{ Rows: var rows }, ..] ? rows : null;

    /// <summary>All sheets, those that are hidden too.</summary>
    public static ReadBook Sheets(Stream content, int mostRows = MostRows) => Read(content, mostRows, onlyFirst: false);

    private static ReadBook Read(Stream content, int mostRows, bool onlyFirst)
    {
        if (CheckPackage.Run(content) is { } fault)
        {
            return new([], fault == PackageFault.TooLarge ? BookProblem.TooLarge : BookProblem.Broken);
        }

        try
        {
            using var file = SpreadsheetDocument.Open(content, isEditable: false, new OpenSettings { MaxCharactersInPart = mostRows * MostCharactersInRow });
            if (file.WorkbookPart is not { Workbook: { } workbook } book)
            {
                return new([], BookProblem.Broken);
            }

            var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Words).ToList() ?? [];
            var sheets = new List<ReadSheet>();
            foreach (var sheet in (workbook.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>() ?? []).Take(onlyFirst ? 1 : MostSheets))
            {
                if (sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part)
                {
                    var rows = part.Worksheet?.Descendants<Row>().Take(mostRows + 1).Select((row, at) => Of(row, at, shared)).ToList() ?? [];
                    if (rows.Count > mostRows)
                    {
                        return new([], BookProblem.TooLarge);
                    }

                    sheets.Add(new(sheet.Name?.Value ?? "", rows, [.. part.Worksheet?.Descendants<MergeCell>().Take(mostRows).Select(Of).OfType<MergedBlock>() ?? []]));
                }
            }

            return new(sheets, sheets.Count == 0 ? BookProblem.Broken : null);
        }
        // Whatever is wrong with a file that somebody chose, it is no table. What unpacks to more than is allowed fails in the reader of the part.
        catch (System.Xml.XmlException broken)
        {
            return new([], broken.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal) ? BookProblem.TooLarge : BookProblem.Broken);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or FormatException or ArgumentException or InvalidOperationException or IOException)
        {
            return new([], BookProblem.Broken);
        }
    }

    // 甲公司 with its reading above it in small letters is 甲公司.
    private static string Words(SharedStringItem item) =>
        item.Elements<Run>().Any() ? string.Concat(item.Elements<Run>().Select(run => run.Text?.Text)) : item.Text?.Text ?? item.InnerText;

    // "B2:B5".
    private static MergedBlock? Of(MergeCell merge)
    {
        var ends = merge.Reference?.Value?.Split(':') ?? [];
        return ends.Length == 2 && RowOf(ends[0]) is { } top && RowOf(ends[1]) is { } bottom && bottom - top < MostRows
            ? new(top, ColumnOf(ends[0]), bottom, Math.Min(ColumnOf(ends[1]), MostColumns - 1))
            : null;
    }

    private static int? RowOf(string place) => int.TryParse(place.AsSpan(place.TakeWhile(char.IsAsciiLetter).Count()), CultureInfo.InvariantCulture, out var row) && row > 0 ? row : null;

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

/// <param name="Sheets">In their order; empty with a problem.</param>
/// <param name="Problem">Null: it was read.</param>
public sealed record ReadBook(IReadOnlyList<ReadSheet> Sheets, BookProblem? Problem);

/// <param name="Merged">Blocks of cells of which only the first has a value.</param>
public sealed record ReadSheet(string Name, IReadOnlyList<ReadRow> Rows, IReadOnlyList<MergedBlock> Merged);

/// <param name="Top">Row, from 1.</param>
/// <param name="Left">Column, from 0.</param>
public sealed record MergedBlock(int Top, int Left, int Bottom, int Right);

public enum BookProblem
{
    /// <summary>No XLSX, or a damaged one.</summary>
    Broken,

    /// <summary>More rows than are read, or it unpacks to far more than such a table can hold.</summary>
    TooLarge,
}
