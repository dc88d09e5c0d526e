using System.Text;

namespace FrontDoor.Core.Files;

/// <summary>Looks into the two containers of office files; other archives are not allowed, nor are macros and programs in a package.</summary>
internal static class OfficeFiles
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";
    private const int LongestTypes = 1 << 20;

    /// <summary>What no document holds as a part of its own.</summary>
    private static readonly string[] Foreign =
        ["vbaproject.bin", ".exe", ".dll", ".com", ".scr", ".pif", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".msi", ".jar", ".class", ".lnk", ".so", ".sh", ".py"];

    public static ReadOnlySpan<byte> OleSignature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>By the type of the main part, which the package itself declares (ECMA-376 part 2, 7.2.3); documents with macros declare another.</summary>
    public static string? InZip(Stream file)
    {
        if (ZipDirectory.Read(file) is not { } zip || zip.Names.Any(IsForeign) || zip.TextOf("[Content_Types].xml", LongestTypes) is not { } types)
        {
            return null;
        }

        return types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) ? null
            : Declares(types, "wordprocessingml.document") ? OpenXml + "wordprocessingml.document"
            : Declares(types, "spreadsheetml.sheet") ? OpenXml + "spreadsheetml.sheet"
            : Declares(types, "presentationml.presentation") || Declares(types, "presentationml.slideshow") ? OpenXml + "presentationml.presentation"
            : null;
    }

    /// <summary>The names of the streams in an OLE file are UTF-16; the right one says which program wrote it.</summary>
    public static string? InOle(Stream file) =>
        Contains(file, "WordDocument") ? "application/msword"
        : Contains(file, "Workbook") || Contains(file, "Book\0") ? "application/vnd.ms-excel"
        : null;

    private static bool IsForeign(string name) => Foreign.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool Declares(string types, string kind) => types.Contains($"{OpenXml}{kind}.main+xml", StringComparison.Ordinal);

    // A piece at a time: the file may be as large as uploads are allowed to be.
    public static bool Contains(Stream file, string name)
    {
        var wanted = Encoding.Unicode.GetBytes(name);
        var (buffer, kept) = (new byte[65536], 0);
        file.Position = 0;
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var piece = buffer.AsSpan(0, kept + read);
            if (piece.IndexOf(wanted) >= 0)
            {
                return true;
            }

            // The name may lie across two pieces.
            kept = Math.Min(piece.Length, wanted.Length - 1);
            piece[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
