using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace FrontDoor.Bot.Recovery.Bundles;

/// <summary>Writes a ZIP as it goes: nothing of it is kept in memory but the manifest. The last entry is the manifest, which <c>sha256sum -c</c> verifies.</summary>
/// <param name="output">Need not be able to seek.</param>
public sealed class ZipBundle(Stream output, DateTimeOffset madeAt) : IAsyncDisposable
{
    public const string Manifest = "SHA256SUMS";
    private const int BufferSize = 81920;

    private readonly HeldBack output = new(output);
    private readonly StringBuilder manifest = new();
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private ZipArchive? archive;

    /// <summary>Adds what was made here just now.</summary>
    public Task AddAsync(string name, byte[] content, CancellationToken cancellationToken) => AddAsync(name, new MemoryStream(content), null, cancellationToken);

    /// <summary>Adds the bytes of the stream.</summary>
    /// <param name="arrivalHash">SHA-256 at arrival, in small hex: the manifest names this one, so that a file which has changed since is found by it. Null: what is written is hashed.</param>
    public async Task AddAsync(string name, Stream content, string? arrivalHash, CancellationToken cancellationToken)
    {
        // Pictures, recordings and office files are packed already.
        var entry = await EntryAsync(name, arrivalHash is null ? CompressionLevel.Fastest : CompressionLevel.NoCompression, cancellationToken);
        await using var target = await entry.OpenAsync(cancellationToken);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            sum.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        manifest.Append(arrivalHash ?? Convert.ToHexStringLower(sum.GetHashAndReset())).Append("  ").Append(entry.FullName).Append('\n');
    }

    /// <summary>Ends with the manifest.</summary>
    /// <param name="sentences">What a hash says and what it does not: comments above the sums, which <c>sha256sum</c> passes over.</param>
    public async Task FinishAsync(IEnumerable<string> sentences, CancellationToken cancellationToken)
    {
        var text = string.Concat(sentences.Select(sentence => $"# {sentence.ReplaceLineEndings(" ")}\n")) + manifest;
        var entry = await EntryAsync(Manifest, CompressionLevel.Fastest, cancellationToken);
        await using (var target = await entry.OpenAsync(cancellationToken))
        {
            await target.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        }

        await archive!.DisposeAsync();
        archive = null;
        await output.FlushAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (archive is not null)
        {
            await archive.DisposeAsync();
        }
    }

    private async Task<ZipArchiveEntry> EntryAsync(string name, CompressionLevel level, CancellationToken cancellationToken)
    {
        archive ??= await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        var entry = archive.CreateEntry(Own(name), level);
        entry.LastWriteTime = Core.Time.ShanghaiTime.Of(madeAt);
        return entry;
    }

    // Two names that differ in capitals only are one file on most machines.
    private string Own(string name)
    {
        var own = name;
        for (var again = 2; !names.Add(own); again++)
        {
            own = FormattableString.Invariant($"{Path.ChangeExtension(name, null)}-{again}{Path.GetExtension(name)}");
        }

        return own;
    }
}
