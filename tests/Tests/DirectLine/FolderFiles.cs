using System.Security.Cryptography;
using FrontDoor.Core;
using FrontDoor.Core.Files;

namespace FrontDoor.Tests.DirectLine;

/// <summary>Files in a folder, without judging kinds: the channel's tests need bytes that come back, and a refusal.</summary>
internal sealed class FolderFiles : IFileStore
{
    private readonly string folder = Directory.CreateTempSubdirectory("frontdoor-files-").FullName;

    public async Task<Result<FileReference>> SaveAsync(Stream content, string name, FileLimits limits, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        if (bytes.Length == 0)
        {
            return new Problem("file.empty");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
        await File.WriteAllBytesAsync(Path.Combine(folder, hash), bytes.ToArray(), cancellationToken);
        return new FileReference(hash, name, name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "text/plain", bytes.Length);
    }

    public Stream? Open(string sha256) => File.Exists(Path.Combine(folder, sha256)) ? File.OpenRead(Path.Combine(folder, sha256)) : null;
}
