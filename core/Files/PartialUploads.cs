using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace FrontDoor.Core.Files;

/// <summary>Uploads in parts, for the upload page: a broken connection goes on where it stopped, also after a restart. What is not completed within 24 hours is removed, and after ten minutes what was only begun.</summary>
public sealed class PartialUploads(string folder, IFileStore files, TimeProvider clock)
{
    /// <summary>Bytes that one case may hold.</summary>
    public const long QuotaPerCase = 2L << 30;

    /// <summary>Uploads of one link that are under way at once; the page sends one after the other.</summary>
    public const int MostOpen = 20;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, byte> busy = new();
    private readonly Lock beginning = new();

    /// <summary>Problems: <c>file.empty</c>, <c>file.too_large</c> (limit, in MB), <c>upload.quota</c> (limit, in MB), <c>upload.too_many</c>.</summary>
    /// <param name="linkId">The personal link by which it comes: revoked, its uploads go.</param>
    /// <param name="usedByCase">Bytes of the case's exhibits; what has arrived of those under way is counted here. What was only announced takes no room from anybody.</param>
    /// <returns>The upload's id: unguessable, and a name without path parts.</returns>
    public Result<string> Begin(Guid caseId, Guid linkId, string name, long size, long usedByCase)
    {
        RemoveLeftovers();
        if (size <= 0)
        {
            return new Problem("file.empty");
        }

        if (size > FileLimits.UploadPage.Recordings)
        {
            return new Problem("file.too_large", "limit", Megabytes(FileLimits.UploadPage.Recordings));
        }

        if (usedByCase + UnderWay(caseId) + size > QuotaPerCase)
        {
            return new Problem("upload.quota", "limit", Megabytes(QuotaPerCase));
        }

        lock (beginning)
        {
            if (!HasPlace(caseId, linkId))
            {
                return new Problem("upload.too_many");
            }

            System.IO.Directory.CreateDirectory(folder);
            var id = $"{caseId:N}-{linkId:N}-{size.ToString(CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}";
            File.WriteAllText(PathOf(id) + ".name", FileName.Clean(name));
            File.WriteAllBytes(PathOf(id), []);
            return id;
        }
    }

    /// <summary>Removes what is under way by these links.</summary>
    public void RemoveOf(Guid caseId, IEnumerable<Guid> linkIds)
    {
        foreach (var name in linkIds.SelectMany(link => Uploads($"{caseId:N}-{link:N}-*.name")))
        {
            RemoveUnlessBusy(name);
        }
    }

    /// <summary>Bytes that have arrived; null when the upload is unknown or was removed.</summary>
    public long? Received(Guid caseId, string id) => Belongs(caseId, id) && File.Exists(PathOf(id)) ? new FileInfo(PathOf(id)).Length : null;

    /// <summary>Appends a part and tells how many bytes there are then. Problems: <c>upload.not_found</c>, <c>upload.wrong_offset</c> (received), <c>upload.busy</c>, <c>file.too_large</c>, <c>upload.quota</c> (limit, in MB).</summary>
    /// <param name="usedByCase">As in <see cref="Begin"/>.</param>
    public async Task<Result<long>> AppendAsync(Guid caseId, string id, long offset, Stream part, long usedByCase, CancellationToken cancellationToken)
    {
        if (!busy.TryAdd(id, 0))
        {
            return new Problem("upload.busy");
        }

        try
        {
            // Not before nobody else writes: the same part twice at once would stand in the file twice.
            return Received(caseId, id) is not { } received ? new Problem("upload.not_found")
                : offset != received ? new Problem("upload.wrong_offset", "received", received.ToString(CultureInfo.InvariantCulture))
                : await WriteAsync(id, part, QuotaPerCase - usedByCase - UnderWay(caseId), cancellationToken);
        }
        finally
        {
            busy.TryRemove(id, out _);
        }
    }

    /// <summary>Asked again, because the answer was lost, it gives the same file. Problems: <c>upload.not_found</c>, <c>upload.busy</c>, <c>upload.incomplete</c> (received), and those of <see cref="IFileStore.SaveAsync"/>.</summary>
    public async Task<Result<FileReference>> CompleteAsync(Guid caseId, string id, CancellationToken cancellationToken)
    {
        if (!busy.TryAdd(id, 0))
        {
            return new Problem("upload.busy");
        }

        try
        {
            return await KeepAsync(caseId, id, cancellationToken);
        }
        finally
        {
            busy.TryRemove(id, out _);
        }
    }

    private async Task<Result<FileReference>> KeepAsync(Guid caseId, string id, CancellationToken cancellationToken)
    {
        if (Received(caseId, id) is not { } received)
        {
            return await CompletedAsync(caseId, id, cancellationToken) is { } file ? file : new Problem("upload.not_found");
        }

        if (received != SizeOf(id))
        {
            return new Problem("upload.incomplete", "received", received.ToString(CultureInfo.InvariantCulture));
        }

        var name = await File.ReadAllTextAsync(PathOf(id) + ".name", cancellationToken);
        Result<FileReference> saved;
        await using (var content = File.OpenRead(PathOf(id)))
        {
            saved = await files.SaveAsync(content, name, FileLimits.UploadPage, cancellationToken);
        }

        if (saved.Succeeded)
        {
            await File.WriteAllTextAsync(DonePath(id), JsonSerializer.Serialize(saved.Value), cancellationToken);
        }

        Remove(PathOf(id));
        return saved;
    }

    private async Task<FileReference?> CompletedAsync(Guid caseId, string id, CancellationToken cancellationToken) =>
        Belongs(caseId, id) && File.Exists(DonePath(id)) ? JsonSerializer.Deserialize<FileReference>(await File.ReadAllTextAsync(DonePath(id), cancellationToken)) : null;

    private async Task<Result<long>> WriteAsync(string id, Stream part, long room, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(PathOf(id), FileMode.Append, FileAccess.Write, FileShare.Read);
        room += file.Position;
        var (buffer, size) = (new byte[81920], SizeOf(id));
        int read;
        while ((read = await part.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (file.Position + read > size)
            {
                return new Problem("file.too_large", "limit", Megabytes(size));
            }

            if (file.Position + read > room)
            {
                return new Problem("upload.quota", "limit", Megabytes(QuotaPerCase));
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
        return file.Position;
    }

    /// <summary>Removes what was begun more than 24 hours ago and not completed, or ten minutes ago and got no byte since. Each begin does it, and the host from time to time: a page that nobody opens again leaves nothing for ever.</summary>
    public void RemoveLeftovers()
    {
        foreach (var done in Uploads("*.done").Where(f => IsOlder(f, Lifetime)))
        {
            File.Delete(done);
        }

        foreach (var name in Uploads("*.name").Where(f => IsOlder(f, Lifetime) || (Arrived(f) == 0 && IsIdle(f))))
        {
            RemoveUnlessBusy(name);
        }
    }

    /// <summary>When there is none, the upload of the same link that was silent for longest makes room; none that is still being sent.</summary>
    private bool HasPlace(Guid caseId, Guid linkId)
    {
        var open = Uploads($"{caseId:N}-{linkId:N}-*.name");
        if (open.Length < MostOpen)
        {
            return true;
        }

        var idle = open.Where(IsIdle).MinBy(f => File.GetLastWriteTimeUtc(PartOf(f)));
        return idle is not null && RemoveUnlessBusy(idle);
    }

    private bool RemoveUnlessBusy(string name)
    {
        var path = PartOf(name);
        if (busy.ContainsKey(Path.GetFileName(path)))
        {
            return false;
        }

        Remove(path);
        return true;
    }

    private bool IsIdle(string name) => IsOlder(PartOf(name), Idle);

    private bool IsOlder(string path, TimeSpan age) => new DateTimeOffset(File.GetLastWriteTimeUtc(path)) < clock.GetUtcNow() - age;

    private static long Arrived(string name) => new FileInfo(PartOf(name)) is { Exists: true } part ? part.Length : 0;

    private static string PartOf(string name) => name[..^".name".Length];

    private long UnderWay(Guid caseId) => Uploads($"{caseId:N}-*.name").Sum(Arrived);

    private string[] Uploads(string pattern) => System.IO.Directory.Exists(folder) ? System.IO.Directory.GetFiles(folder, pattern) : [];

    private static void Remove(string path)
    {
        File.Delete(path);
        File.Delete(path + ".name");
    }

    // An id of another case, or with path parts, is as unknown as one that never was.
    private static bool Belongs(Guid caseId, string id) =>
        id.StartsWith($"{caseId:N}-", StringComparison.Ordinal) && id.All(c => char.IsAsciiHexDigitLower(c) || c == '-');

    private static long SizeOf(string id) => long.Parse(id.Split('-')[^2], CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);

    private string PathOf(string id) => Path.Combine(folder, id);

    private string DonePath(string id) => PathOf(id) + ".done";
}
