using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using FrontDoor.Bot.Recovery.Bundles;

namespace FrontDoor.Tests.Recovery;

public sealed class Bundles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("frontdoor-bundle-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Manifest_verifies_and_finds_a_file_that_changed_since_its_arrival()
    {
        byte[] whole = [1, 2, 3], changed = [4, 5, 6];
        await using (var file = File.Create(Path.Combine(folder, "bundle.zip")))
        {
            // Out to a socket there is no way back.
            await using var bundle = new ZipBundle(new Forward(file), DateTimeOffset.UnixEpoch.AddYears(56));
            await bundle.AddAsync("文书/证据清单.docx", [7], Cancel);
            await bundle.AddAsync("证据/001-截图.png", new MemoryStream(whole), Hash(whole), Cancel);
            await bundle.AddAsync("证据/002-合同.pdf", new MemoryStream(changed), Hash(whole), Cancel);
            await bundle.AddAsync("文书/证据清单.docx", [8], Cancel);
            await bundle.FinishAsync(["校验值只说明文件没有改动"], Cancel);
        }

        await ZipFile.ExtractToDirectoryAsync(Path.Combine(folder, "bundle.zip"), folder, Cancel);
        var lines = (await File.ReadAllLinesAsync(Path.Combine(folder, "SHA256SUMS"), Cancel)).Where(line => line[0] != '#').ToList();
        Assert.Equal(["文书/证据清单.docx", "证据/001-截图.png", "证据/002-合同.pdf", "文书/证据清单-2.docx"], lines.Select(line => line[66..]));
        var (said, code) = await Sha256SumAsync(folder);
        Assert.Equal(1, code);
        Assert.Single(said, line => line.EndsWith("FAILED", StringComparison.Ordinal) && line.Contains("002", StringComparison.Ordinal));
        Assert.Equal(3, said.Count(line => line.EndsWith("OK", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a/b\\c:d.png", "a_b_c_d.png")]
    [InlineData("  .png", "png")]
    [InlineData("验收😀.png", "验收😀.png")]
    [InlineData("截图\u202egnp.exe.png", "截图gnp.exe.png")]
    public void Name_in_the_bundle_unpacks_everywhere(string name, string entry) => Assert.Equal(entry, EntryName.Of(name));

    /// <summary>Lines of <c>sha256sum -c</c>, and how it ended.</summary>
    internal static async Task<(IReadOnlyList<string> Lines, int ExitCode)> Sha256SumAsync(string folder)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/sha256sum"))
        {
            Assert.Skip("sha256sum is not installed here.");
        }

        using var process = Process.Start(new ProcessStartInfo("/usr/bin/sha256sum", ["-c", "SHA256SUMS"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C" } })!;
        var said = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (said.Split('\n', StringSplitOptions.RemoveEmptyEntries), process.ExitCode);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Cannot seek, and refuses to write without await, as a response body does.</summary>
    private sealed class Forward(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => inner.WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
