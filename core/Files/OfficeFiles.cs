using System.IO.Compression;
using System.Text;

namespace FrontDoor.Core.Files;

/// <summary>Looks into the two containers of office files; other archives are not allowed.</summary>
internal static class OfficeFiles
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    public static ReadOnlySpan<byte> OleSignature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static string? InZip(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(e => e.FullName).ToList();
            return !names.Contains("[Content_Types].xml") ? null
                : Has(names, "word/") ? OpenXml + "wordprocessingml.document"
                : Has(names, "xl/") ? OpenXml + "spreadsheetml.sheet"
                : Has(names, "ppt/") ? OpenXml + "presentationml.presentation"
                : null;
        }
        catch (InvalidDataException)
        {
            // It begins like a zip and is none.
            return null;
        }
    }

    /// <summary>The names of the streams in an OLE file are UTF-16; the right one says which program wrote it.</summary>
    public static string? InOle(Stream file)
    {
        file.Position = 0;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Contains(bytes, "WordDocument") ? "application/msword"
            : Contains(bytes, "Workbook") || Contains(bytes, "Book\0") ? "application/vnd.ms-excel"
            : null;
    }

    private static bool Has(List<string> names, string folder) => names.Exists(n => n.StartsWith(folder, StringComparison.Ordinal));

    private static bool Contains(byte[] bytes, string name) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
