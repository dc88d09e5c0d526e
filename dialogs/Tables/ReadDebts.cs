using System.Text.RegularExpressions;
using FrontDoor.Core.Recovery.Claims;

namespace FrontDoor.Dialogs.Tables;

/// <summary>Reads a workbook of debts as companies keep them, by its headings. Pure; what it cannot read it names, and takes the rest.</summary>
public static partial class ReadDebts
{
    /// <param name="today">In Asia/Shanghai.</param>
    public static DebtTable Run(IReadOnlyList<DebtSheet> sheets, DateOnly today)
    {
        var found = sheets.Select(sheet => (Sheet: sheet, Headings: ReadHeadings.Find(sheet))).Where(one => one.Headings is not null).ToList();
        var (entries, wrong, stated) = (new List<ClaimEntry>(), new List<MarkedCell>(), (decimal?)null);
        foreach (var (sheet, headings) in found)
        {
            var above = (string?)null;
            foreach (var line in Below(sheet, headings!))
            {
                var row = new ReadDebtRow(sheet.Name, line, headings!, today);
                if (KindOf(line, row) is var kind && kind != LineKind.Debt)
                {
                    stated = kind == LineKind.Total && row.OwedAlone() is { } total ? (stated ?? 0) + total : stated;
                    continue;
                }

                var entry = row.Run(above, found.Count > 1);
                above = entry.Fields.Debtor ?? above;
                entries.Add(entry);
                wrong.AddRange(row.Wrong);
            }
        }

        return new([.. found.Select(one => Columns(one.Sheet, one.Headings!))], entries, wrong, stated);
    }

    private static ReadColumns Columns(DebtSheet sheet, ReadHeadings headings) =>
        new(sheet.Name, sheet.Lines[headings.At].Number, [.. headings.Columns.Where(column => column.Heading.Length > 0)]);

    private static IEnumerable<DebtLine> Below(DebtSheet sheet, ReadHeadings headings) =>
        sheet.Lines.Skip(headings.At + 1).Where(line => line.Cells.Any(cell => cell.Value is not null) && !headings.IsRepeatedBy(line) && !headings.IsOnlyId(line));

    // 小计 is only passed over: the rows above it count.
    private static LineKind KindOf(DebtLine line, ReadDebtRow row)
    {
        var words = line.Cells.Where(cell => cell is { Value: string, IsRepeated: false }).Select(cell => Blank().Replace((string)cell.Value!, "")).ToList();
        return words.Exists(Part().IsMatch) ? LineKind.Part
            : words.Exists(Total().IsMatch) || (words.Count == 0 && row.HasSumsOnly) ? LineKind.Total
            : LineKind.Debt;
    }

    private enum LineKind
    {
        Debt,
        Part,
        Total,
    }

    [GeneratedRegex(@"\s|[:：]")]
    private static partial Regex Blank();

    [GeneratedRegex("^(?:合计|总计|共计|合计金额|总合计|total|grandtotal|sum)(?:[(（].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex("^(?:小计|本页合计|subtotal)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
