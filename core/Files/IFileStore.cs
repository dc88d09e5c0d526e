namespace FrontDoor.Core.Files;

/// <summary>Bytes of evidence, addressed by SHA-256. The same bytes are kept once.</summary>
public interface IFileStore
{
    /// <summary>Reads the stream to its end, checks size and kind by content, and keeps the bytes. Problems: <c>file.empty</c>, <c>file.too_large</c> (limit, in MB), <c>file.kind_not_allowed</c>, <c>file.locked</c> (an office file that opens with a password only).</summary>
    Task<Result<FileReference>> SaveAsync(Stream content, string name, FileLimits limits, CancellationToken cancellationToken);

    /// <summary>Null when no such file is kept. The caller disposes the stream; it can seek.</summary>
    Stream? Open(string sha256);

    /// <summary>Removes the bytes for ever; nothing happens when they are not there. Only for who knows that no owner is left.</summary>
    void Delete(string sha256);
}

/// <summary>Largest sizes in bytes for one file.</summary>
/// <param name="Documents">Pictures and documents.</param>
/// <param name="Recordings">Audio and video.</param>
public sealed record FileLimits(long Documents, long Recordings)
{
    public static readonly FileLimits Chat = new(20L << 20, 100L << 20);

    public static readonly FileLimits UploadPage = new(20L << 20, 500L << 20);
}
