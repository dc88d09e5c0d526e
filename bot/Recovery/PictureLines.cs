using System.Globalization;

namespace FrontDoor.Bot.Recovery;

/// <summary>
/// The lines of a picture, from several readings of it (Tesseract's TSV). One reading sees the white bubbles of a chat and another the green ones; where two saw the same place the surer one counts. What runs on in the
/// next line of a bubble is one line here: a promise torn in two is found by nobody.
/// </summary>
internal static class PictureLines
{
    /// <summary>Of 100. What is less sure speaks against its line.</summary>
    private const double Sure = 60;

    /// <summary>A face beside the words is read as some character, and never surely.</summary>
    private const double Guess = 20;

    /// <summary>Lines of one bubble stand closer together than so many heights; two bubbles do not.</summary>
    private const double Close = 0.7;

    private const int Columns = 12;

    public static string Of(IEnumerable<string> readings)
    {
        var taken = new List<Line>();
        foreach (var line in readings.SelectMany(Lines).Where(line => line.Score > 0).OrderByDescending(line => line.Score))
        {
            if (!taken.Exists(line.IsSamePlace))
            {
                taken.Add(line);
            }
        }

        var rows = new List<List<Line>>();
        foreach (var line in taken.OrderBy(line => line.Top))
        {
            if (rows.Count > 0 && rows[^1][0].SharedHeight(line) > 0.5)
            {
                rows[^1].Add(line);
            }
            else
            {
                rows.Add([line]);
            }
        }

        return string.Concat(rows.Select((row, at) => (at == 0 ? "" : IsNextLine(rows[at - 1][0], row[0]) ? " " : "\n") + string.Join(' ', row.OrderBy(line => line.Left).Select(line => line.Text))));
    }

    private static bool IsNextLine(Line above, Line below) => below.Top - above.Bottom < Close * Math.Min(above.Height, below.Height);

    // Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
    private static IEnumerable<Line> Lines(string reading) => reading.Split('\n').Select(row => row.TrimEnd('\r').Split('\t'))
        .Where(row => row.Length == Columns && row[0] == "5" && row[^1].Trim().Length > 0)
        .GroupBy(row => string.Join(' ', row[1..5]))
        .Select(line => new Line([.. line.Select(row => new Word(Number(row[6]), Number(row[7]), Number(row[6]) + Number(row[8]), Number(row[7]) + Number(row[9]), double.Parse(row[10], CultureInfo.InvariantCulture), row[11].Trim()))]));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Word(int Left, int Top, int Right, int Bottom, double Confidence, string Text);

    private sealed class Line(List<Word> words)
    {
        public int Left { get; } = words.Min(word => word.Left);

        // Single characters are given boxes far too high: the middle one tells the line.
        public int Top { get; } = Middle(words, word => word.Top);

        public int Bottom { get; } = Middle(words, word => word.Bottom);

        public double Score { get; } = words.Sum(word => (word.Confidence - Sure) * word.Text.Length);

        public string Text { get; } = string.Join(' ', words.Where(word => word.Confidence > Guess).Select(word => word.Text));

        public int Height => Math.Max(Bottom - Top, 1);

        private int Right { get; } = words.Max(word => word.Right);

        public double SharedHeight(Line other) => (Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top)) / (double)Math.Min(Height, other.Height);

        public bool IsSamePlace(Line other) => Math.Min(Right, other.Right) > Math.Max(Left, other.Left) && SharedHeight(other) > 0.4;

        private static int Middle(List<Word> words, Func<Word, int> of) => words.Select(of).Order().ElementAt(words.Count / 2);
    }
}
