using System.Security.Cryptography;

namespace FrontDoor.Bot.Commands;

/// <summary>Files whose name is the SHA-256 of their bytes, in <c>ab/cd/abcd…</c>.</summary>
internal static class StoredFiles
{
    /// <summary>Copies every whole file; what does not match its name is left out and told.</summary>
    public static async Task<CopiedFiles> CopyAsync(string from, string to)
    {
        var (count, bytes, damaged) = (0, 0L, new List<string>());
        foreach (var file in All(from))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (await CopyAsync(file, target, Path.GetFileName(file)) is { } size)
            {
                (count, bytes) = (count + 1, bytes + size);
            }
            else
            {
                File.Delete(target);
                damaged.Add(Path.GetFileName(file));
            }
        }

        return new(count, bytes, damaged);
    }

    /// <summary>Names of files whose bytes are others than their name says.</summary>
    public static async Task<IReadOnlyList<string>> DamagedAsync(string folder)
    {
        var damaged = new List<string>();
        foreach (var file in All(folder))
        {
            await using var content = File.OpenRead(file);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content)) != Path.GetFileName(file))
            {
                damaged.Add(Path.GetFileName(file));
            }
        }

        return damaged;
    }

    public static string PathOf(string folder, string hash) => Path.Combine(folder, hash[..2], hash[2..4], hash);

    // Names with a dot are uploads that were not finished.
    private static IEnumerable<string> All(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).Contains('.', StringComparison.Ordinal)) : [];

    /// <summary>Bytes copied; null when they are others than the hash says.</summary>
    private static async Task<long?> CopyAsync(string from, string to, string hash)
    {
        await using var source = File.OpenRead(from);
        await using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        for (int read; (read = await source.ReadAsync(buffer)) > 0;)
        {
            sum.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read));
        }

        await target.FlushAsync();
        RandomAccess.FlushToDisk(target.SafeFileHandle);
        return Convert.ToHexStringLower(sum.GetHashAndReset()) == hash ? source.Length : null;
    }
}

internal sealed record CopiedFiles(int Count, long Bytes, IReadOnlyList<string> Damaged);
