using FrontDoor.Core.Recovery.Claims;

namespace FrontDoor.Dialogs.Tables;

/// <summary>What a workbook says of debts.</summary>
/// <param name="Sheets">Those that hold a table of debts, with what each heading was taken for.</param>
/// <param name="Rows">What can be taken over, in the order of the workbook.</param>
/// <param name="Wrong">Cells to be mended; what else stands in their rows is taken, where a debtor and a sum are there.</param>
/// <param name="LeftOut">Rows that cannot be taken over at all: no debtor, or no sum.</param>
/// <param name="Owed">Sum of what is owed over <paramref name="Rows"/>.</param>
/// <param name="StatedOwed">What the table's own total rows say; null when it has none.</param>
public sealed record DebtTable(IReadOnlyList<ReadColumns> Sheets, IReadOnlyList<DebtRow> Rows, IReadOnlyList<WrongCell> Wrong, int LeftOut, decimal Owed, decimal? StatedOwed)
{
    /// <summary>No sheet has headings that name a debtor and a sum.</summary>
    public bool IsNone => Sheets.Count == 0;

    /// <summary>The table's own sum is the sum of its rows; true also where it has none.</summary>
    public bool SumAgrees => StatedOwed is not { } stated || stated == Owed;
}

/// <param name="Columns">Each heading with what it was taken for; null: left out.</param>
public sealed record ReadColumns(string Sheet, IReadOnlyList<(string Heading, DebtColumn? Column)> Columns);

/// <summary>One debt. What was not written, or not understood, is null.</summary>
/// <param name="Number">Of the row in its sheet.</param>
/// <param name="RowId">From the hidden column of the template; null in a table of their own.</param>
public sealed record DebtRow(string Sheet, int Number, string? RowId, ClaimFields Fields);

/// <param name="Row">In its sheet, from 1.</param>
/// <param name="Column">In its sheet, from 1.</param>
/// <param name="Heading">Of the column; empty when the row as a whole lacks something.</param>
/// <param name="Words">What stands there; empty when nothing.</param>
public sealed record WrongCell(string Sheet, int Row, int Column, string Heading, string Words, CellProblem Problem);
