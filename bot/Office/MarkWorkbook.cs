using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FrontDoor.Bot.Office;

/// <summary>A workbook as it came, with cells coloured and, behind the last column of their rows, the reasons: what else is in it stays as it was.</summary>
public static class MarkWorkbook
{
    private const string Colour = "FFFFC7CE";

    /// <param name="title">Stands above the reasons.</param>
    /// <param name="titleRow">In each sheet; rows are counted from 1.</param>
    public static byte[] Run(Stream original, IReadOnlyList<CellMark> marks, string title, IReadOnlyDictionary<string, int> titleRow)
    {
        using var copy = new MemoryStream();
        original.CopyTo(copy);
        using (var file = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            var book = file.WorkbookPart!;
            var styles = new MarkedStyles(book, Colour);
            foreach (var sheet in book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
            {
                var own = marks.Where(mark => mark.Sheet == sheet.Name?.Value).ToList();
                if (own.Count > 0 && sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart { Worksheet: { } worksheet })
                {
                    Mark(worksheet, own, styles, title, titleRow.GetValueOrDefault(sheet.Name!.Value!));
                }
            }
        }

        return copy.ToArray();
    }

    private static void Mark(Worksheet sheet, List<CellMark> marks, MarkedStyles styles, string title, int titleRow)
    {
        var rows = sheet.GetFirstChild<SheetData>()!;
        Number(rows);
        var behind = rows.Elements<Row>().SelectMany(row => row.Elements<Cell>()).Select(cell => ColumnOf(cell.CellReference?.Value ?? "A1")).DefaultIfEmpty(0).Max() + 1;
        if (titleRow > 0)
        {
            Write(CellAt(RowAt(rows, titleRow), titleRow, behind), title, styles.Marked(0));
        }

        foreach (var row in marks.GroupBy(mark => mark.Row))
        {
            var line = RowAt(rows, row.Key);
            foreach (var mark in row)
            {
                var cell = CellAt(line, row.Key, mark.Column);
                cell.StyleIndex = styles.Marked(cell.StyleIndex?.Value ?? 0);
            }

            Write(CellAt(line, row.Key, behind), string.Join('\n', row.Select(mark => mark.Reason)), styles.Marked(0));
        }
    }

    // Programs may leave out the numbers of rows and cells that stand one behind the other.
    private static void Number(SheetData rows)
    {
        uint number = 0;
        foreach (var row in rows.Elements<Row>())
        {
            number = row.RowIndex?.Value ?? number + 1;
            row.RowIndex = number;
            var column = 0;
            foreach (var cell in row.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } place ? ColumnOf(place) : column + 1;
                cell.CellReference ??= NameOf(column) + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }
    }

    private static void Write(Cell cell, string text, uint style)
    {
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.StyleIndex = style;
        cell.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    // Rows and cells stand in order, or the program that opens the file calls it damaged.
    private static Row RowAt(SheetData rows, int number)
    {
        var next = rows.Elements<Row>().FirstOrDefault(row => row.RowIndex?.Value >= (uint)number);
        if (next?.RowIndex?.Value == (uint)number)
        {
            return next;
        }

        var made = new Row { RowIndex = (uint)number };
        if (next is null)
        {
            rows.Append(made);
        }
        else
        {
            rows.InsertBefore(made, next);
        }

        return made;
    }

    private static Cell CellAt(Row row, int number, int column)
    {
        var next = row.Elements<Cell>().FirstOrDefault(cell => ColumnOf(cell.CellReference?.Value ?? "A1") >= column);
        if (next is not null && ColumnOf(next.CellReference?.Value ?? "A1") == column)
        {
            return next;
        }

        var made = new Cell { CellReference = NameOf(column) + number.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        if (next is null)
        {
            row.Append(made);
        }
        else
        {
            row.InsertBefore(made, next);
        }

        // What the row says of its own width is no longer true.
        row.Spans = null;
        return made;
    }

    // "AB12" is 28, counted from 1.
    private static int ColumnOf(string place) => place.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, letter) => (sum * 26) + char.ToUpperInvariant(letter) - 'A' + 1);

    private static string NameOf(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : NameOf((column - 1) / 26) + NameOf(((column - 1) % 26) + 1);
}

/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record CellMark(string Sheet, int Row, int Column, string Reason);
