using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Tables;

/// <summary>Reads a workbook of debts as companies keep them, by its headings. Pure; what it cannot read it names, and takes the rest.</summary>
public static partial class ReadDebts
{
    /// <param name="today">In Asia/Shanghai.</param>
    public static DebtTable Run(IReadOnlyList<DebtSheet> sheets, DateOnly today)
    {
        var (read, rows, wrong) = (new List<ReadColumns>(), new List<DebtRow>(), new List<WrongCell>());
        var (leftOut, stated) = (0, (decimal?)null);
        foreach (var sheet in sheets)
        {
            if (ReadHeadings.Find(sheet) is not { } headings)
            {
                continue;
            }

            read.Add(new(sheet.Name, [.. headings.Columns.Where(column => column.Heading.Length > 0)]));
            var before = rows.Count;
            foreach (var line in sheet.Lines.Skip(headings.At + 1).Where(line => line.Cells.Any(cell => cell.Value is not null) && !headings.IsRepeatedBy(line)))
            {
                var reader = new ReadDebtRow(sheet.Name, line, headings, today);
                if (TotalOf(line, reader) is { } kind)
                {
                    stated = kind == "total" && reader.OwedAlone() is { } total ? (stated ?? 0) + total : stated;
                    continue;
                }

                var row = reader.Run(rows.Count > before ? rows[^1].Fields.Debtor : null);
                wrong.AddRange(reader.Wrong);
                leftOut += row is null ? 1 : 0;
                rows.AddRange(row is null ? [] : [row]);
            }
        }

        return new(read, rows, wrong, leftOut, rows.Sum(row => row.Fields.Sum ?? 0), stated);
    }

    /// <summary>"total" or "part"; null for a debt. 小计 is only passed over: the rows above it count.</summary>
    private static string? TotalOf(DebtLine line, ReadDebtRow reader)
    {
        var words = line.Cells.Where(cell => cell is { Value: string, IsRepeated: false }).Select(cell => Blank().Replace((string)cell.Value!, "")).ToList();
        return words.Exists(Part().IsMatch) ? "part"
            : words.Exists(Total().IsMatch) || (words.Count == 0 && reader.HasSumsOnly) ? "total"
            : null;
    }

    [GeneratedRegex(@"\s|[:：]")]
    private static partial Regex Blank();

    [GeneratedRegex("^(?:合计|总计|共计|合计金额|总合计|total|grandtotal|sum)(?:[(（].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex("^(?:小计|本页合计|subtotal)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
