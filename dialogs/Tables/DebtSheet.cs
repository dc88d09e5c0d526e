namespace FrontDoor.Dialogs.Tables;

/// <summary>A sheet as its program saved it, free of any file format.</summary>
/// <param name="Lines">Rows from the top; what is hidden is among them.</param>
public sealed record DebtSheet(string Name, IReadOnlyList<DebtLine> Lines);

/// <param name="Number">In the sheet; the first is 1.</param>
public sealed record DebtLine(int Number, IReadOnlyList<DebtCell> Cells);

/// <summary>A cell.</summary>
/// <param name="Value">Text, number (double) or null. A day is a number of days as Excel counts them.</param>
/// <param name="IsRepeated">It stands in a merged block whose first cell holds the value: a name counts for every row of the block, a sum only once.</param>
public readonly record struct DebtCell(object? Value, bool IsRepeated = false);
