using System.IO.Compression;
using System.Text;
using FrontDoor.Core.Files;

namespace FrontDoor.Tests.Core;

public sealed class FileKindsTests
{
    public static TheoryData<string, string, string?> Kinds => new()
    {
        { "a.jpg", "FFD8FFE000104A464946", "image/jpeg" },
        { "a.txt", "89504E470D0A1A0A0000000D", "image/png" },
        { "a.gif", "474946383961", "image/gif" },
        { "a.webp", "524946460000000057454250", "image/webp" },
        { "a.heic", "000000186674797068656963", "image/heic" },
        { "a.pdf", "255044462D312E37", "application/pdf" },
        { "a.mp3", "494433040000", "audio/mpeg" },
        { "a.m4a", "00000018667479704D344120", "audio/mp4" },
        { "a.mp4", "000000186674797069736F6D", "video/mp4" },
        { "a.mov", "000000146674797071742020", "video/quicktime" },
        { "a.amr", "2321414D520A3C", "audio/amr" },
        { "a.doc", "D0CF11E0A1B11AE157006F007200640044006F00630075006D0065006E007400", "application/msword" },
        { "a.xls", "D0CF11E0A1B11AE157006F0072006B0062006F006F006B00", "application/vnd.ms-excel" },
        { "a.txt", "E4BDA0E5A5BD", "text/plain" },
        { "a.csv", "612C620A312C32", "text/csv" },
        { "a.png", "3C68746D6C3E3C2F68746D6C3E", "text/html" },
        { "a.jpg", "4D5A90000300000004000000", null },
        { "a.pdf", "7F454C4602010100", null },
        { "a.docx", "504B0304140000000800", null },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Kind_is_found_by_content_not_by_name(string name, string hex, string? contentType)
    {
        var saved = await SaveAsync(name, Convert.FromHexString(hex));

        Assert.Equal(contentType, saved.Succeeded ? saved.Value.ContentType : null);
        Assert.Equal(contentType is null ? "file.kind_not_allowed" : null, saved.Problem?.Code);
    }

    [Theory]
    [InlineData("word/document.xml", "wordprocessingml.document")]
    [InlineData("xl/workbook.xml", "spreadsheetml.sheet")]
    [InlineData("ppt/presentation.xml", "presentationml.presentation")]
    [InlineData("evil.exe", null)]
    public async Task Zip_is_looked_into(string entry, string? kind)
    {
        using var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml");
            zip.CreateEntry(entry);
        }

        var saved = await SaveAsync("x.bin", bytes.ToArray());

        Assert.Equal(kind is null ? null : "application/vnd.openxmlformats-officedocument." + kind, saved.Succeeded ? saved.Value.ContentType : null);
    }

    [Fact]
    public async Task Mail_is_kept_and_a_path_is_not_part_of_its_name()
    {
        var saved = await SaveAsync("C:\\x\\../邮件.eml", Encoding.UTF8.GetBytes("From: a@example.org\r\nDate: Mon, 1 Jan 2026\r\n\r\n你好"));

        Assert.Equal(("message/rfc822", "邮件.eml"), (saved.Value.ContentType, saved.Value.Name));
    }

    [Fact]
    public async Task Empty_and_too_large_files_leave_nothing_behind()
    {
        Assert.Equal("file.empty", (await SaveAsync("a.txt", [])).Problem?.Code);
        Assert.Equal("file.too_large", (await SaveAsync("a.txt", Encoding.UTF8.GetBytes(new string('a', 200_000)), new FileLimits(100_000, 1_000_000))).Problem?.Code);
    }

    private static async Task<FrontDoor.Core.Result<FileReference>> SaveAsync(string name, byte[] bytes, FileLimits? limits = null)
    {
        var folder = Directory.CreateTempSubdirectory("files-").FullName;
        var store = new FolderFileStore(folder);
        using var content = new MemoryStream(bytes);
        var saved = await store.SaveAsync(content, name, limits ?? FileLimits.Chat, TestContext.Current.CancellationToken);
        Assert.Equal(saved.Succeeded ? 1 : 0, Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length);
        Directory.Delete(folder, recursive: true);
        return saved;
    }
}
