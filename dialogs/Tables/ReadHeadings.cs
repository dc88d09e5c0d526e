namespace FrontDoor.Dialogs.Tables;

/// <summary>Where the headings of a sheet stand, and what each column is.</summary>
internal sealed class ReadHeadings
{
    /// <summary>A title, the company and the day may stand above.</summary>
    private const int DeepestHead = 20;

    private readonly List<(string Heading, DebtColumn? Column)> columns;
    private readonly Dictionary<DebtColumn, int> places = [];

    private ReadHeadings(int at, List<string> headings)
    {
        At = at;
        columns = [.. headings.Select(heading => (heading, (DebtColumn?)null))];
        for (var i = 0; i < headings.Count; i++)
        {
            Place(i, DebtHeadings.Of(headings[i]));
        }
    }

    /// <summary>Index of the heading line; the debts stand below.</summary>
    public int At { get; }

    public IReadOnlyList<(string Heading, DebtColumn? Column)> Columns => columns;

    /// <summary>Null when no line names a debtor and a sum.</summary>
    public static ReadHeadings? Find(DebtSheet sheet)
    {
        ReadHeadings? best = null;
        for (var i = 0; i < Math.Min(sheet.Lines.Count, DeepestHead); i++)
        {
            var found = new ReadHeadings(i, [.. sheet.Lines[i].Cells.Select(cell => cell.Value as string ?? "")]);
            best = found.IsWhole && found.places.Count > (best?.places.Count ?? 0) ? found : best;
        }

        return best;
    }

    public int? IndexOf(DebtColumn column) => places.TryGetValue(column, out var at) ? at : null;

    public string HeadingAt(int index) => index < columns.Count ? columns[index].Heading : "";

    /// <summary>The line is the headings once more, as on each printed page.</summary>
    public bool IsRepeatedBy(DebtLine line) =>
        places.Values.All(at => at < line.Cells.Count && line.Cells[at].Value as string == columns[at].Heading);

    /// <summary>A row of the template that nobody filled in: its id stands there already.</summary>
    public bool IsOnlyId(DebtLine line) =>
        IndexOf(DebtColumn.RowId) is { } id && line.Cells.Select((cell, at) => (cell, at)).All(one => one.at == id || one.cell.Value is null);

    private bool IsWhole => places.ContainsKey(DebtColumn.Debtor) && (places.ContainsKey(DebtColumn.Owed) || places.ContainsKey(DebtColumn.Total));

    private void Place(int at, DebtColumn? column)
    {
        if (column is not { } named || columns[at].Heading.Length == 0)
        {
            return;
        }

        // 应收, 已收, 未收: the first of the three is the price.
        if (named == DebtColumn.Owed && places.TryGetValue(named, out var before) && columns[before].Heading.Contains("应收", StringComparison.Ordinal) && places.TryAdd(DebtColumn.Total, before))
        {
            places.Remove(named);
            columns[before] = (columns[before].Heading, DebtColumn.Total);
        }

        if (places.TryAdd(named, at))
        {
            columns[at] = (columns[at].Heading, named);
        }
    }
}
