using System.Text;
using FrontDoor.Core.Files;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Core;

public sealed class PartialUploadsTests : IDisposable
{
    private static readonly byte[] Words = Encoding.UTF8.GetBytes("甲方确认尾款三万五");
    private readonly string folder = Directory.CreateTempSubdirectory("uploads-").FullName;
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly Guid caseId = Guid.NewGuid();
    private readonly Guid linkId = Guid.NewGuid();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Upload_goes_on_where_it_stopped_also_after_a_restart()
    {
        var id = await BeginAsync(Open());
        Assert.Equal(10, (await AppendAsync(Open(), id, 0, Words[..10])).Value);

        var again = Open();
        Assert.Equal(10, again.Received(caseId, id));
        Assert.Equal(("upload.wrong_offset", "10"), (await AppendAsync(again, id, 4, Words[4..])) is { Problem: { } p } ? (p.Code, p.Data["received"]) : default);
        Assert.Equal("upload.incomplete", (await again.CompleteAsync(caseId, id, Stop)).Problem?.Code);
        await AppendAsync(again, id, 10, Words[10..]);
        var saved = (await again.CompleteAsync(caseId, id, Stop)).Value;

        Assert.Equal(("对账.txt", "text/plain", Words.Length), (saved.Name, saved.ContentType, (int)saved.Size));
        Assert.Null(again.Received(caseId, id));
    }

    [Fact]
    public async Task Completed_twice_it_is_the_same_file_for_a_day()
    {
        var id = await BeginAsync(Open());
        await AppendAsync(Open(), id, 0, Words);
        var first = (await Open().CompleteAsync(caseId, id, Stop)).Value;

        Assert.Equal(first, (await Open().CompleteAsync(caseId, id, Stop)).Value);
        Assert.Equal("upload.not_found", (await Open().CompleteAsync(Guid.NewGuid(), id, Stop)).Problem?.Code);

        clock.Advance(TimeSpan.FromHours(25));
        Open().RemoveLeftovers();
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "parts")));
        Assert.Equal("upload.not_found", (await Open().CompleteAsync(caseId, id, Stop)).Problem?.Code);
    }

    [Fact]
    public async Task More_bytes_than_announced_are_refused()
    {
        var uploads = Open();
        var id = await BeginAsync(uploads);

        Assert.Equal("file.too_large", (await AppendAsync(uploads, id, 0, [.. Words, 1])).Problem?.Code);
    }

    [Fact]
    public async Task Upload_of_another_case_and_a_path_are_unknown()
    {
        var uploads = Open();
        var id = await BeginAsync(uploads);

        Assert.Null(uploads.Received(Guid.NewGuid(), id));
        Assert.Null(uploads.Received(caseId, $"{caseId:N}-../../x"));
        Assert.Equal("upload.not_found", (await uploads.AppendAsync(Guid.NewGuid(), id, 0, new MemoryStream(Words), 0, Stop)).Problem?.Code);
    }

    [Theory]
    [InlineData(0, 0, "file.empty")]
    [InlineData((500L << 20) + 1, 0, "file.too_large")]
    [InlineData(100, PartialUploads.QuotaPerCase - 99, "upload.quota")]
    [InlineData(100, PartialUploads.QuotaPerCase - 100, null)]
    public void Sizes_and_the_quota_of_the_case_are_kept(long size, long used, string? problem) =>
        Assert.Equal(problem, Open().Begin(caseId, linkId, "a.txt", size, used).Problem?.Code);

    [Fact]
    public async Task What_has_arrived_counts_against_the_quota_and_what_is_only_announced_blocks_nobody()
    {
        var uploads = Open();
        for (var i = 0; i < PartialUploads.MostOpen; i++)
        {
            Assert.True(uploads.Begin(caseId, linkId, "a.mp4", 500L << 20, 0).Succeeded);
        }

        var id = uploads.Begin(caseId, Guid.NewGuid(), "b.txt", Words.Length, 0).Value;
        Assert.Equal("upload.quota", (await uploads.AppendAsync(caseId, id, 0, new MemoryStream(Words), PartialUploads.QuotaPerCase - Words.Length + 1, Stop)).Problem?.Code);
        Assert.Equal(10, (await AppendAsync(uploads, id, 0, Words[..10])).Value);
        Assert.Equal("upload.quota", uploads.Begin(caseId, linkId, "c.txt", 1, PartialUploads.QuotaPerCase - 10).Problem?.Code);
    }

    [Fact]
    public async Task Twenty_uploads_of_a_link_are_open_at_once_and_a_silent_one_makes_room()
    {
        var uploads = Open();
        var first = await BeginAsync(uploads);
        await AppendAsync(uploads, first, 0, Words[..10]);
        for (var i = 1; i < PartialUploads.MostOpen; i++)
        {
            await AppendAsync(uploads, await BeginAsync(uploads), 0, Words[..10]);
        }

        Assert.Equal("upload.too_many", uploads.Begin(caseId, linkId, "a.txt", 1, 0).Problem?.Code);
        Assert.True(uploads.Begin(caseId, Guid.NewGuid(), "a.txt", 1, 0).Succeeded);
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.True(uploads.Begin(caseId, linkId, "a.txt", 1, 0).Succeeded);
        Assert.Null(uploads.Received(caseId, first));
    }

    [Fact]
    public async Task Uploads_of_a_revoked_link_go_and_those_of_others_stay()
    {
        var uploads = Open();
        var id = await BeginAsync(uploads);
        var other = uploads.Begin(caseId, Guid.NewGuid(), "a.txt", 1, 0).Value;
        await AppendAsync(uploads, id, 0, Words[..10]);

        uploads.RemoveOf(caseId, [linkId]);

        Assert.Null(uploads.Received(caseId, id));
        Assert.Equal(0, uploads.Received(caseId, other));
    }

    [Fact]
    public async Task Leftovers_go_after_a_day_and_what_got_no_byte_after_minutes()
    {
        var uploads = Open();
        var (id, only) = (await BeginAsync(uploads), await BeginAsync(uploads));
        await AppendAsync(uploads, id, 0, Words[..10]);
        clock.Advance(TimeSpan.FromMinutes(9));
        uploads.RemoveLeftovers();
        Assert.Equal(0, uploads.Received(caseId, only));

        clock.Advance(TimeSpan.FromHours(23));
        uploads.RemoveLeftovers();
        Assert.Null(uploads.Received(caseId, only));
        Assert.Equal(10, uploads.Received(caseId, id));

        clock.Advance(TimeSpan.FromHours(1));
        uploads.RemoveLeftovers();
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "parts")));
    }

    private PartialUploads Open() => new(Path.Combine(folder, "parts"), new FolderFileStore(Path.Combine(folder, "files")), clock);

    private Task<string> BeginAsync(PartialUploads uploads) => Task.FromResult(uploads.Begin(caseId, linkId, "..\\对账.txt", Words.Length, 0).Value);

    private Task<FrontDoor.Core.Result<long>> AppendAsync(PartialUploads uploads, string id, long at, byte[] part) =>
        uploads.AppendAsync(caseId, id, at, new MemoryStream(part), 0, Stop);
}
