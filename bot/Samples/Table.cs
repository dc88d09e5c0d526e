namespace FrontDoor.Bot.Samples;

/// <summary>Columns that stand straight in a terminal, where a Chinese character is two places wide.</summary>
internal static class Table
{
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => Width(row[column]))).ToArray();
        return rows.Select(row => "  " + string.Concat(row.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell) + 3))).TrimEnd());
    }

    private static int Width(string text) => text.Sum(c => c >= '\u2e80' ? 2 : 1);
}
