using System.Globalization;

namespace FrontDoor.Dialogs.Tables;

/// <summary>How a table was read, and what came of it, in words: the same in the chat and on the page of the link.</summary>
public static class TableWords
{
    /// <summary>In the chat; the marked table has all of them.</summary>
    private const int MostCells = 3;

    /// <summary>Everything that a person has to see before saying yes, one sentence a line.</summary>
    /// <param name="cells">Of the cells to be mended so many are named.</param>
    public static IEnumerable<string> Read(DebtTable table, string name, string language, int cells = MostCells)
    {
        yield return TableTexts.Say("read.head", language, name, table.Entries.Count, table.Debtors, TableTexts.Sum(table.Owed));
        if (table.StatedOwed is { } stated)
        {
            yield return table.SumAgrees ? TableTexts.Say("read.sum_agrees", language)
                : TableTexts.Say("read.sum_differs", language, TableTexts.Sum(stated), TableTexts.Sum(table.Owed), TableTexts.Sum(Math.Abs(stated - table.Owed)));
        }

        yield return TableTexts.Say("read.columns", language, Join(language, Columns(table).Where(column => column.Column is not null)
            .Select(column => TableTexts.Say("arrow", language, column.Heading, TableTexts.Say("column." + column.Column, language)))));
        var unused = Columns(table).Where(column => column.Column is null).Select(column => column.Heading).ToList();
        if (unused.Count > 0)
        {
            yield return TableTexts.Say("read.unused", language, Join(language, unused));
        }

        foreach (var line in Wrong(table, language, cells))
        {
            yield return line;
        }
    }

    /// <summary>What was registered, one sentence a line.</summary>
    public static IEnumerable<string> Taken(TableTaken taken, string language)
    {
        yield return TableTexts.Say("result", language, taken.Taken, TableTexts.Sum(taken.Sum));
        if (taken.StatedSum is { } stated && stated != taken.Sum)
        {
            yield return TableTexts.Say("read.sum_differs", language, TableTexts.Sum(stated), TableTexts.Sum(taken.Sum), TableTexts.Sum(Math.Abs(stated - taken.Sum)));
        }

        if (taken.Changed > 0)
        {
            yield return TableTexts.Say("result.parts", language, taken.New, taken.Changed);
        }

        foreach (var (key, count) in new[] { ("result.not_taken", taken.NotTaken), ("result.asked", taken.Asked), ("result.kept", taken.Kept) })
        {
            if (count > 0)
            {
                yield return TableTexts.Say(key, language, count);
            }
        }

        if (taken.Page is { } page)
        {
            yield return taken.Wrong > 0 ? TableTexts.Say("result.wrong", language, taken.Wrong, page) : TableTexts.Say("result.page", language, page);
        }

        if (taken.Wrong > 0)
        {
            yield return TableTexts.Say("result.again", language);
        }

        yield return TableTexts.Law(language);
    }

    private static IEnumerable<(string Heading, DebtColumn? Column)> Columns(DebtTable table) =>
        table.Sheets.SelectMany(sheet => sheet.Columns).Where(column => column.Column != DebtColumn.RowId).Distinct();

    private static IEnumerable<string> Wrong(DebtTable table, string language, int cells)
    {
        if (table.Wrong.Count > 0)
        {
            yield return TableTexts.Say("read.wrong", language, table.Wrong.Count.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var cell in table.Wrong.Take(cells))
        {
            yield return TableTexts.Of(cell, table.Sheets.Count > 1, language);
        }

        if (cells > 0 && table.Wrong.Count > cells)
        {
            yield return TableTexts.Say("read.more", language, table.Wrong.Count - cells);
        }
    }

    private static string Join(string language, IEnumerable<string> parts) => string.Join(TableTexts.Say("comma", language), parts);
}

/// <summary>What came of a table.</summary>
/// <param name="Sum">Owed, over all rows taken.</param>
/// <param name="StatedSum">The table's own sum; null when it has none.</param>
/// <param name="Asked">Rows that may be claims known already.</param>
/// <param name="Kept">Cells that staff wrote and that stay.</param>
/// <param name="Vanished">Known claims that the table no longer has, in their order.</param>
/// <param name="Page">Where the details and the marked table are; null where there is no link.</param>
public sealed record TableTaken(int Taken, int New, int Changed, int NotTaken, int Asked, int Kept, IReadOnlyList<VanishedClaim> Vanished, int Wrong, decimal Sum, decimal? StatedSum, string? Page);
