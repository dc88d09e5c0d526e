using FrontDoor.Bot.Office;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Bot.Recovery.Tables;

/// <summary>The table as it was sent, with the cells to be mended coloured and the reasons beside them.</summary>
public sealed class MarkedTable(IFileStore files, ReadDebtFile read)
{
    /// <summary>Null when there is no such table.</summary>
    public byte[]? Run(string sha256, string language)
    {
        if (read.Run(sha256) is not { Table: { IsNone: false } table })
        {
            return null;
        }

        using var stored = files.Open(sha256);
        return stored is null ? null : MarkWorkbook.Run(
            stored,
            [.. table.Wrong.Select(cell => new CellMark(cell.Sheet, cell.Row, cell.Column, Reason(cell, language)))],
            TableTexts.Say("marked.title", language),
            table.Sheets.GroupBy(sheet => sheet.Sheet).ToDictionary(sheets => sheets.Key, sheets => sheets.First().HeadRow));
    }

    private static string Reason(MarkedCell cell, string language) =>
        cell.Heading.Length > 0 ? $"{cell.Heading}: {TableTexts.Reason(cell.Problem, language)}" : TableTexts.Reason(cell.Problem, language);
}
