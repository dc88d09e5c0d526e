using FrontDoor.Bot.Office;
using FrontDoor.Core.Files;
using FrontDoor.Core.Time;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Bot.Recovery.Tables;

/// <summary>A stored workbook as a table of debts. It is read each time anew: nothing of it is kept beside its bytes.</summary>
public sealed class ReadDebtFile(IFileStore files, TimeProvider clock)
{
    public const int MostRows = 2000;

    /// <summary>Null when nothing is kept under this hash.</summary>
    public ReadTable? Run(string sha256)
    {
        using var stored = files.Open(sha256);
        if (stored is null)
        {
            return null;
        }

        var book = ReadWorkbook.Sheets(stored, MostRows);
        return book.Problem is { } problem
            ? new(null, problem == BookProblem.TooLarge ? "large" : "broken")
            : new(ReadDebts.Run([.. book.Sheets.Select(Of)], ShanghaiTime.DayOf(clock.GetUtcNow())), null);
    }

    private static DebtSheet Of(ReadSheet sheet)
    {
        var rows = sheet.Rows.Select(row => (row.Number, Cells: row.Cells.Select(value => new DebtCell(value)).ToArray())).ToList();
        var byNumber = new Dictionary<int, DebtCell[]>();
        rows.ForEach(row => byNumber.TryAdd(row.Number, row.Cells));
        foreach (var block in sheet.Merged)
        {
            Repeat(block, byNumber);
        }

        return new(sheet.Name, [.. rows.Select(row => new DebtLine(row.Number, row.Cells))]);
    }

    private static void Repeat(MergedBlock block, Dictionary<int, DebtCell[]> rows)
    {
        if (!rows.TryGetValue(block.Top, out var first) || block.Left >= first.Length || first[block.Left].Value is not { } value)
        {
            return;
        }

        for (var number = block.Top; number <= block.Bottom; number++)
        {
            for (var column = block.Left; rows.TryGetValue(number, out var cells) && column <= block.Right && column < cells.Length; column++)
            {
                cells[column] = new(value, IsRepeated: number > block.Top || column > block.Left);
            }
        }
    }
}
