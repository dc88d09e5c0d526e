using System.Text;

namespace FrontDoor.Core.Files;

/// <summary>Which kind a file is, by its bytes. The name only chooses between kinds whose bytes look alike (CSV and plain text).</summary>
internal static class FileKinds
{
    private const int HeaderSize = 8192;

    /// <summary>Null for every kind that is not allowed.</summary>
    public static string? ContentTypeOf(Stream file, string name)
    {
        var buffer = new byte[HeaderSize];
        file.Position = 0;
        var header = buffer.AsSpan(0, file.ReadAtLeast(buffer, HeaderSize, throwOnEndOfStream: false));
        return BySignature(header)
            ?? (header.StartsWith("PK\u0003\u0004"u8) ? OfficeFiles.InZip(file) : null)
            ?? (header.StartsWith(OfficeFiles.OleSignature) ? OfficeFiles.InOle(file) : null)
            ?? PlainText.ContentTypeOf(header, name);
    }

    /// <summary>An office file that opens with a password only ([MS-OFFCRYPTO] 2.3.4.5): nobody here could read it, and whoever sent it can send it without.</summary>
    public static bool IsLocked(Stream file)
    {
        var header = new byte[OfficeFiles.OleSignature.Length];
        file.Position = 0;
        return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && header.AsSpan().SequenceEqual(OfficeFiles.OleSignature) && OfficeFiles.Contains(file, "EncryptedPackage");
    }

    /// <summary>The limit for a file that begins so.</summary>
    public static long LimitOf(ReadOnlySpan<byte> header, FileLimits limits) =>
        BySignature(header) is { } type && (type.StartsWith("audio/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal))
            ? limits.Recordings
            : limits.Documents;

    private static string? BySignature(ReadOnlySpan<byte> header) => header switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "audio/mpeg",
        [0xFF, 0xFB or 0xFA or 0xF3 or 0xF2, ..] => "audio/mpeg",
        [(byte)'#', (byte)'!', (byte)'A', (byte)'M', (byte)'R', ..] => "audio/amr",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', _, _, _, _, ..] => ByBrand(Encoding.ASCII.GetString(header[8..12])),
        [_, _, _, _, (byte)'m', (byte)'o', (byte)'o', (byte)'v', ..] => "video/quicktime",
        _ => null,
    };

    // ISO 14496-12: the major brand says what the container is for.
    private static string? ByBrand(string brand) => brand switch
    {
        "heic" or "heix" or "hevc" or "hevx" or "heim" or "heis" or "mif1" or "msf1" => "image/heic",
        "M4A " or "M4B " => "audio/mp4",
        "qt  " => "video/quicktime",
        "isom" or "iso2" or "iso3" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "M4V " or "MSNV" or "dash" or "f4v " => "video/mp4",
        _ => null,
    };
}
