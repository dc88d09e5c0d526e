using FrontDoor.Bot.Office;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Bot.Recovery.Tables;

/// <summary>The table as it was sent, with the cells to be mended coloured and the reasons beside them.</summary>
public sealed class MarkedTable(IFileStore files, ReadDebtFile read)
{
    /// <summary>Null when there is no such table.</summary>
    public async Task<byte[]?> RunAsync(string sha256, string language, CancellationToken cancellationToken)
    {
        if (await read.RunAsync(sha256, cancellationToken) is not { Table: { IsNone: false } table } || files.Open(sha256) is not { } stored)
        {
            return null;
        }

        await using (stored)
        {
            return MarkWorkbook.Run(
                stored,
                [.. table.Wrong.Select(cell => new CellMark(cell.Sheet, cell.Row, cell.Column, Reason(cell, language)))],
                TableTexts.Say("marked.title", language),
                table.Sheets.GroupBy(sheet => sheet.Sheet).ToDictionary(sheets => sheets.Key, sheets => sheets.First().HeadRow));
        }
    }

    private static string Reason(MarkedCell cell, string language) =>
        cell.Heading.Length > 0 ? $"{cell.Heading}: {TableTexts.Reason(cell.Problem, language)}" : TableTexts.Reason(cell.Problem, language);
}
