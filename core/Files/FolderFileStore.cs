using System.Globalization;
using System.Security.Cryptography;

namespace FrontDoor.Core.Files;

/// <summary>Files in a folder, each under its hash: <c>ab/cd/abcd…</c>. A name appears only when all bytes are on disk.</summary>
public sealed class FolderFileStore(string folder) : IFileStore
{
    private const int BufferSize = 81920;

    public async Task<Result<FileReference>> SaveAsync(Stream content, string name, FileLimits limits, CancellationToken cancellationToken)
    {
        System.IO.Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            var (problem, hash, size) = await CopyAsync(content, temporary, limits, cancellationToken);
            return problem is null ? Keep(temporary, hash, size, FileName.Clean(name)) : problem;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Removes what was being written when its process was killed.</summary>
    public void RemoveLeftovers(DateTimeOffset notWrittenSince) => Leftovers.Remove(folder, ".*.part", notWrittenSince);

    public Stream? Open(string sha256)
    {
        return IsHash(sha256) && File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;
    }

    public void Delete(string sha256)
    {
        // File.Delete is content without the file, not without its folder.
        if (IsHash(sha256) && File.Exists(PathOf(sha256)))
        {
            File.Delete(PathOf(sha256));
        }
    }

    private static bool IsHash(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower);

    private static async Task<(Problem? Problem, string Hash, long Size)> CopyAsync(Stream content, string path, FileLimits limits, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, size, limit) = (new byte[BufferSize], 0L, 0L);
        int read;
        while ((read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0)
        {
            limit = size == 0 ? FileKinds.LimitOf(buffer.AsSpan(0, read), limits) : limit;
            size += read;
            if (size > limit)
            {
                return (new Problem("file.too_large", "limit", (limit >> 20).ToString(CultureInfo.InvariantCulture)), "", size);
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
        // On disk before the name is given: after a power cut a name must never stand for missing bytes.
        RandomAccess.FlushToDisk(file.SafeFileHandle);
        return (size == 0 ? new Problem("file.empty") : null, Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    private Result<FileReference> Keep(string temporary, string hash, long size, string name)
    {
        using (var written = File.OpenRead(temporary))
        {
            if (FileKinds.ContentTypeOf(written, name) is not { } contentType)
            {
                return new Problem(FileKinds.IsLocked(written) ? "file.locked" : "file.kind_not_allowed");
            }

            var path = PathOf(hash);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path))
            {
                File.Move(temporary, path, overwrite: true);
            }

            return new FileReference(hash, name, contentType, size);
        }
    }

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], hash[2..4], hash);
}
