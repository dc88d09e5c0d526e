using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace FrontDoor.Bot.Office;

/// <summary>
/// Looks through a DOCX or XLSX that somebody sent before it is opened: opening builds the whole tree of a part in memory and walks it by recursion, so a few kilobytes of nesting would end
/// the process and a small archive would take all memory. Here nothing is kept.
/// </summary>
public static class CheckPackage
{
    /// <summary>A list of 20,000 enterprises stays well below.</summary>
    private const long MostBytes = 24_000_000;
    private const int MostParts = 400;
    private const int Deepest = 120;

    /// <summary>Null when it may be opened. The stream stands at its beginning afterwards.</summary>
    /// <param name="content">Seekable.</param>
    public static PackageFault? Run(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostParts)
            {
                return PackageFault.TooLarge;
            }

            // The archive gives out no more bytes than an entry declares.
            var written = archive.Entries.Where(IsMarkup).ToList();
            return written.Sum(entry => entry.Length) > MostBytes ? PackageFault.TooLarge
                : written.Exists(IsTooDeep) ? PackageFault.TooLarge
                : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return PackageFault.Broken;
        }
        finally
        {
            content.Position = 0;
        }
    }

    // By its first bytes: any name may be declared to be a sheet.
    private static bool IsMarkup(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        Span<byte> head = stackalloc byte[4];
        var read = part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..read].ContainsAny("< \t\r\n"u8) || IsWide(head);
    }

    // The mark of UTF-32, in any of the four orders that a reader takes, fills the head: no sign stands beside it.
    private static bool IsWide(ReadOnlySpan<byte> head) => BinaryPrimitives.ReadUInt32BigEndian(head) is 0xFFFE0000 or 0xFEFF0000 or 0x0000FEFF or 0x0000FFFE;

    private static bool IsTooDeep(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var markup = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true });
        while (markup.Read())
        {
            if (markup.Depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }
}

public enum PackageFault
{
    /// <summary>No such archive, or a damaged or locked one.</summary>
    Broken,

    /// <summary>It unpacks to far more than a document of an office can hold, or nests deeper.</summary>
    TooLarge,
}
