using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FrontDoor.Tests.Recovery;

/// <summary>A workbook as a company keeps it: titles above, merged cells, several sheets.</summary>
internal sealed class OwnTable
{
    private readonly List<(string Name, List<object?[]> Rows, List<string> Merged)> sheets = [];

    public static OwnTable Sheet(string name = "Sheet1") => new OwnTable().And(name);

    public OwnTable And(string name)
    {
        sheets.Add((name, [], []));
        return this;
    }

    public OwnTable Row(params object?[] cells)
    {
        sheets[^1].Rows.Add(cells);
        return this;
    }

    public OwnTable Rows(IEnumerable<object?[]> rows)
    {
        sheets[^1].Rows.AddRange(rows);
        return this;
    }

    /// <summary>"A2:A4": only the first has a value.</summary>
    public OwnTable Merge(string cells)
    {
        sheets[^1].Merged.Add(cells);
        return this;
    }

    /// <summary>The number of a day as Excel keeps it.</summary>
    public static double Serial(int year, int month, int day) => new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).ToOADate();

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            foreach (var (name, rows, merged) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, at) => new Row(cells.Select((value, column) => Cell(value, at + 1, column))) { RowIndex = (uint)at + 1 })));
                if (merged.Count > 0)
                {
                    part.Worksheet.Append(new MergeCells(merged.Select(cells => new MergeCell { Reference = cells })));
                }

                book.Workbook.Sheets!.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)book.Workbook.Sheets.Count() + 1, Name = name });
            }
        }

        return stream.ToArray();
    }

    private static Cell Cell(object? value, int row, int column)
    {
        var place = (char)('A' + column) + row.ToString(CultureInfo.InvariantCulture);
        return value switch
        {
            null => new Cell { CellReference = place },
            string text => new Cell { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) },
            _ => new Cell { CellReference = place, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
        };
    }
}
