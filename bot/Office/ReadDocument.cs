using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FrontDoor.Bot.Office;

/// <summary>The paragraphs of a DOCX, tables row by row.</summary>
public static class ReadDocument
{
    // A small file may unpack to a very large one.
    private const long MostCharacters = 20_000_000;

    /// <summary>Null when the file is no DOCX, is locked by a password, or is too large.</summary>
    /// <param name="content">Seekable.</param>
    public static IReadOnlyList<string>? Lines(Stream content)
    {
        if (CheckPackage.Run(content) is not null)
        {
            return null;
        }

        try
        {
            using var file = WordprocessingDocument.Open(content, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            return file.MainDocumentPart?.Document?.Body is { } body ? [.. body.ChildElements.SelectMany(Of)] : null;
        }
        // Whatever is wrong with a file that somebody chose, it is no document.
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Of(DocumentFormat.OpenXml.OpenXmlElement element) => element switch
    {
        Paragraph paragraph => [TextOf(paragraph)],
        Table table => table.Elements<TableRow>().Select(row => string.Join(" ", row.Elements<TableCell>().Select(cell => string.Join(" ", cell.Descendants<Paragraph>().Select(TextOf))))),
        SdtBlock block => block.SdtContentBlock?.ChildElements.SelectMany(Of) ?? [],
        _ => [],
    };

    // What was deleted but still stands in the file as a change is no text: only Text counts, not DeletedText.
    private static string TextOf(Paragraph paragraph) =>
        string.Concat(paragraph.Descendants().Select(part => part switch { Text text => text.Text, Break or TabChar => " ", _ => "" }));
}
