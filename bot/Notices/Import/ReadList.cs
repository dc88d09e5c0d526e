using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace FrontDoor.Bot.Notices.Import;

/// <summary>The first sheet of an XLSX (ECMA-376) as rows of texts. Only what a list needs: no formulas are calculated, no styles are read.</summary>
internal static class ReadList
{
    private const int MostRows = 50_000;
    private const int MostColumns = 30;

    /// <summary>A small file may unpack to a very large one.</summary>
    private const long LargestPart = 200L << 20;

    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Null: it is no XLSX, too large, or has too many rows.</summary>
    public static List<string?[]>? Rows(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var sheet = zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.OrdinalIgnoreCase)).MinBy(e => (e.FullName.Length, e.FullName));
            if (sheet is null || zip.Entries.Any(e => e.Length > LargestPart))
            {
                return null;
            }

            var shared = Shared(zip.GetEntry("xl/sharedStrings.xml"));
            var rows = Elements(sheet, "row").Take(MostRows + 1).Select(row => Cells(row, shared)).ToList();
            return rows.Count > MostRows ? null : rows;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static List<string> Shared(ZipArchiveEntry? part) => part is null ? [] : [.. Elements(part, "si").Select(Text)];

    // One element at a time: a sheet of twenty thousand rows is never held as a tree.
    private static IEnumerable<XElement> Elements(ZipArchiveEntry part, string name)
    {
        using var content = part.Open();
        using var reader = XmlReader.Create(content, new() { DtdProcessing = DtdProcessing.Prohibit });
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
            {
                yield return (XElement)XNode.ReadFrom(reader);
            }
            else
            {
                reader.Read();
            }
        }
    }

    private static string?[] Cells(XElement row, List<string> shared)
    {
        var cells = new string?[MostColumns];
        var next = 0;
        foreach (var cell in row.Elements(Sheet + "c"))
        {
            var column = (string?)cell.Attribute("r") is { } place ? ColumnOf(place) : next;
            next = column + 1;
            if (column < MostColumns)
            {
                cells[column] = Value(cell, shared)?.Trim() is { Length: > 0 } text ? text : null;
            }
        }

        return cells;
    }

    private static string? Value(XElement cell, List<string> shared) => (string?)cell.Attribute("t") switch
    {
        "s" => int.TryParse((string?)cell.Element(Sheet + "v"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : null,
        "inlineStr" => cell.Element(Sheet + "is") is { } text ? Text(text) : null,
        _ => (string?)cell.Element(Sheet + "v"),
    };

    // Phonetic guides (rPh) stand beside the text and are no part of it.
    private static string Text(XElement rich) => string.Concat(rich.Descendants(Sheet + "t").Where(t => t.Parent?.Name.LocalName != "rPh").Select(t => t.Value));

    // "AB12" is column 27, counted from 0.
    private static int ColumnOf(string place) =>
        place.TakeWhile(char.IsAsciiLetter).Take(3).Aggregate(0, (sum, letter) => (sum * 26) + char.ToUpperInvariant(letter) - 'A' + 1) - 1;
}
