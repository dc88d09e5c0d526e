using FrontDoor.Core.Recovery.Claims;

namespace FrontDoor.Dialogs.Tables;

/// <summary>What a workbook says of debts.</summary>
/// <param name="Sheets">Those that hold a table of debts, with what each heading was taken for.</param>
/// <param name="Entries">One a row, in the order of the workbook.</param>
/// <param name="Wrong">Cells to be mended; what else stands in their rows is taken.</param>
/// <param name="StatedOwed">What the table's own total rows say is owed; null when it has none.</param>
public sealed record DebtTable(IReadOnlyList<ReadColumns> Sheets, IReadOnlyList<ClaimEntry> Entries, IReadOnlyList<MarkedCell> Wrong, decimal? StatedOwed)
{
    /// <summary>No sheet has headings that name a debtor and a sum.</summary>
    public bool IsNone => Sheets.Count == 0;

    /// <summary>Sum of what is owed over all rows.</summary>
    public decimal Owed => Entries.Sum(entry => entry.Fields.Sum ?? 0);

    /// <summary>The table's own sum is the sum of its rows; true also where it has none.</summary>
    public bool SumAgrees => StatedOwed is not { } stated || stated == Owed;

    public int Debtors => Entries.Select(entry => entry.Fields.Debtor).OfType<string>().Distinct().Count();
}

/// <param name="HeadRow">Row of the headings, from 1.</param>
/// <param name="Columns">Each heading with what it was taken for; null: left out.</param>
public sealed record ReadColumns(string Sheet, int HeadRow, IReadOnlyList<(string Heading, DebtColumn? Column)> Columns);

/// <param name="Row">In its sheet, from 1.</param>
/// <param name="Column">In its sheet, from 1.</param>
/// <param name="Heading">Of the column; empty when the sheet has no such column.</param>
/// <param name="Words">What stands there; empty when nothing.</param>
public sealed record MarkedCell(string Sheet, int Row, int Column, string Heading, string Words, CellProblem Problem);
