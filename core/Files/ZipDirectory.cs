using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FrontDoor.Core.Files;

/// <summary>
/// The list of a zip's entries (APPNOTE 4.3.12, 4.3.16), read with bounds: a stranger's file may announce 400,000 of them, and <see cref="ZipArchive"/> would make an object of each. What is larger, needs
/// zip64, or does not hold what it announces is no office file.
/// </summary>
internal sealed class ZipDirectory
{
    private const int MostEntries = 10_000;
    private const int LargestList = 4 << 20;
    private const int EndSize = 22;
    private const int EntrySize = 46;
    private const int LocalSize = 30;

    private readonly Stream file;
    private readonly Dictionary<string, Place> entries = new(StringComparer.Ordinal);

    private ZipDirectory(Stream file) => this.file = file;

    public IEnumerable<string> Names => entries.Keys;

    /// <summary>Null when it is no such zip.</summary>
    public static ZipDirectory? Read(Stream file)
    {
        if (End(file) is not var (count, size, offset) || count > MostEntries || size > LargestList || offset + size > file.Length)
        {
            return null;
        }

        var list = new byte[size];
        file.Position = offset;
        file.ReadExactly(list);
        var zip = new ZipDirectory(file);
        return zip.TakeAll(list, count) ? zip : null;
    }

    /// <summary>The text of an entry; null when there is none, it is broken, or it is longer.</summary>
    /// <param name="most">Bytes.</param>
    public string? TextOf(string name, int most)
    {
        if (!entries.TryGetValue(name, out var place) || place.Offset + LocalSize > file.Length)
        {
            return null;
        }

        var local = new byte[LocalSize];
        file.Position = place.Offset;
        file.ReadExactly(local);
        file.Position = place.Offset + LocalSize + Short(local, 26) + Short(local, 28);
        return place.Method switch
        {
            0 when place.Size <= most && file.Position + place.Size <= file.Length => Stored((int)place.Size),
            8 => Unpacked(most),
            _ => null,
        };
    }

    private string Stored(int size)
    {
        var bytes = new byte[size];
        file.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    private string? Unpacked(int most)
    {
        try
        {
            using var unpacked = new DeflateStream(file, CompressionMode.Decompress, leaveOpen: true);
            var bytes = new byte[most + 1];
            var length = unpacked.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > most ? null : Encoding.UTF8.GetString(bytes, 0, length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The end of the list, 22 bytes and a comment, is the end of the file.</summary>
    private static (int Count, long Size, long Offset)? End(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndSize + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var at = tail.Length - EndSize; at >= 0; at--)
        {
            if (tail.AsSpan(at).StartsWith("PK\u0005\u0006"u8) && at + EndSize + Short(tail, at + 20) == tail.Length)
            {
                return (Short(tail, at + 10), Long(tail, at + 12), Long(tail, at + 16));
            }
        }

        return null;
    }

    private bool TakeAll(byte[] list, int count)
    {
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            if (at + EntrySize > list.Length || !list.AsSpan(at).StartsWith("PK\u0001\u0002"u8) || at + EntrySize + Short(list, at + 28) > list.Length)
            {
                return false;
            }

            entries[Encoding.UTF8.GetString(list, at + EntrySize, Short(list, at + 28))] = new(Short(list, at + 10), Long(list, at + 20), Long(list, at + 42));
            at += EntrySize + Short(list, at + 28) + Short(list, at + 30) + Short(list, at + 32);
        }

        // More entries than announced, and a reader that counts for itself would find them.
        return at == list.Length;
    }

    private static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static long Long(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private readonly record struct Place(int Method, long Size, long Offset);
}
