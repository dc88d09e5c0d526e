using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FrontDoor.Bot.Office;

/// <summary>For each style of a workbook the same one on a coloured ground, made when first asked for: a day stays shown as a day.</summary>
internal sealed class MarkedStyles
{
    private readonly CellFormats formats;
    private readonly uint fill;
    private readonly Dictionary<uint, uint> made = [];

    public MarkedStyles(WorkbookPart book, string colour)
    {
        var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
        var sheet = part.Stylesheet ??= Least();
        formats = sheet.CellFormats ??= new CellFormats(new CellFormat());
        var fills = sheet.Fills ??= new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        fill = (uint)fills.Elements<Fill>().Count();
        fills.Append(new Fill(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid }));
        fills.Count = fill + 1;
    }

    public uint Marked(uint style)
    {
        if (!made.TryGetValue(style, out var marked))
        {
            var same = (CellFormat?)formats.Elements<CellFormat>().ElementAtOrDefault((int)style)?.CloneNode(true) ?? new CellFormat();
            (same.FillId, same.ApplyFill) = (fill, true);
            marked = made[style] = (uint)formats.Elements<CellFormat>().Count();
            formats.Append(same);
            formats.Count = marked + 1;
        }

        return marked;
    }

    private static Stylesheet Least() => new(new Fonts(new Font()), new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })), new Borders(new Border()), new CellFormats(new CellFormat()));
}
