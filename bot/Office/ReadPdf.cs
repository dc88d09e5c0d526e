using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace FrontDoor.Bot.Office;

/// <summary>The paragraphs of a PDF: letters put into lines by where they stand, lines that only wrap put together again.</summary>
public static class ReadPdf
{
    private const int MostPages = 300;

    // More than so many pages of print hold; a small file may unpack to far more.
    private const int MostLetters = 600_000;

    /// <summary>Empty when it holds no text, as a scan; null when it cannot be read, is locked or holds more letters than any policy.</summary>
    public static IReadOnlyList<string>? Lines(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            using var file = PdfDocument.Open(content);
            List<Line> lines = [];
            var letters = 0;
            foreach (var page in file.GetPages().Take(MostPages))
            {
                letters += page.Letters.Count;
                if (letters > MostLetters)
                {
                    return null;
                }

                lines.AddRange(OfPage(page));
            }

            return Joined(lines);
        }
        // Whatever is wrong with a file that somebody chose, it is no document; the library names no common base.
        catch (Exception broken) when (broken is PdfDocumentEncryptedException or PdfDocumentFormatException or InvalidOperationException or ArgumentException or IOException or FormatException or NotSupportedException or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }

    private static IEnumerable<Line> OfPage(Page page)
    {
        var letters = page.Letters.Where(letter => letter.Value.Length > 0).ToList();
        var rows = new List<List<Letter>>();
        foreach (var letter in letters.OrderByDescending(letter => letter.StartBaseLine.Y))
        {
            // What stands on one base line within half a letter's height is one line.
            if (rows.Count > 0 && Math.Abs(rows[^1][0].StartBaseLine.Y - letter.StartBaseLine.Y) < Math.Max(2, letter.PointSize / 2))
            {
                rows[^1].Add(letter);
            }
            else
            {
                rows.Add([letter]);
            }
        }

        var right = letters.Select(letter => letter.EndBaseLine.X).DefaultIfEmpty().Max();
        return rows.Select(row => Of(row, right)).Where(line => line.Text.Length > 0);
    }

    private static Line Of(List<Letter> row, double right)
    {
        var text = new System.Text.StringBuilder();
        Letter? before = null;
        foreach (var letter in row.OrderBy(letter => letter.StartBaseLine.X))
        {
            if (before is not null && letter.StartBaseLine.X - before.EndBaseLine.X > Math.Max(1, letter.PointSize * 0.3) && !char.IsWhiteSpace(text[^1]))
            {
                text.Append(' ');
            }

            text.Append(letter.Value);
            before = letter;
        }

        return new(text.ToString().Trim(), before!.EndBaseLine.X > right - (1.6 * Math.Max(1, before.PointSize)));
    }

    // A line that reaches the right edge and ends no sentence goes on in the next one.
    private static List<string> Joined(List<Line> lines)
    {
        List<string> joined = [];
        var goesOn = false;
        foreach (var line in lines)
        {
            if (goesOn && joined.Count > 0)
            {
                var isLatin = char.IsAsciiLetterOrDigit(joined[^1][^1]) && char.IsAsciiLetter(line.Text[0]);
                joined[^1] += (isLatin ? " " : "") + line.Text;
            }
            else
            {
                joined.Add(line.Text);
            }

            goesOn = line.IsFull && !"。！？；：".Contains(line.Text[^1], StringComparison.Ordinal);
        }

        return joined;
    }

    private readonly record struct Line(string Text, bool IsFull);
}
