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
    [InlineData("wordprocessingml.document", "word/document.xml", "wordprocessingml.document")]
    [InlineData("spreadsheetml.sheet", "xl/workbook.xml", "spreadsheetml.sheet")]
    [InlineData("presentationml.presentation", "ppt/presentation.xml", "presentationml.presentation")]
    [InlineData("presentationml.slideshow", "ppt/presentation.xml", "presentationml.presentation")]
    [InlineData("wordprocessingml.document", "word/vbaProject.bin", null)]
    [InlineData("wordprocessingml.document", "evil.exe", null)]
    [InlineData("wordprocessingml.document.macroEnabled", "word/document.xml", null)]
    [InlineData("", "word/document.xml", null)]
    public async Task Zip_is_looked_into(string main, string entry, string? kind)
    {
        var saved = await SaveAsync("x.bin", Zip(main, [entry]));

        Assert.Equal(kind is null ? null : "application/vnd.openxmlformats-officedocument." + kind, saved.Succeeded ? saved.Value.ContentType : null);
    }

    [Fact]
    public async Task A_zip_with_more_entries_than_any_document_is_refused_before_they_are_listed()
    {
        var many = Zip("wordprocessingml.document", Enumerable.Range(0, 20_000).Select(i => $"word/{i}"));
        Assert.Equal("file.kind_not_allowed", (await SaveAsync("a.docx", many)).Problem?.Code);

        // It says that there are two.
        var end = many.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        many[end + 8] = many[end + 10] = 2;
        many[end + 9] = many[end + 11] = 0;
        Assert.Equal("file.kind_not_allowed", (await SaveAsync("a.docx", many)).Problem?.Code);
    }

    [Fact]
    public async Task Names_in_an_old_office_file_are_found_also_across_the_pieces_in_which_it_is_read()
    {
        var bytes = new byte[200_000];
        Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(bytes, 0);
        Encoding.Unicode.GetBytes("WordDocument").CopyTo(bytes, 65536 - 7);

        Assert.Equal("application/msword", (await SaveAsync("a.doc", bytes)).Value.ContentType);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", null)]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- x --><svg/>", null)]
    [InlineData("<?xml version=\"1.0\"?><invoice/>", "text/plain")]
    [InlineData("From: a@example.org\nSubject: x\n\n<html><p>hi</p>", "message/rfc822")]
    public async Task Text_is_told_apart_by_how_it_begins(string text, string? contentType)
    {
        var saved = await SaveAsync("a.txt", Encoding.UTF8.GetBytes(text));

        Assert.Equal(contentType, saved.Succeeded ? saved.Value.ContentType : null);
    }

    [Theory]
    [InlineData("run.bat", "text/plain", "run.bat.txt")]
    [InlineData("x.hta", "text/html", "x.hta.html")]
    [InlineData("x.exe", "image/png", "x.exe.png")]
    [InlineData("照片.JPG", "image/jpeg", "照片.JPG")]
    [InlineData("x.url", "unknown/unknown", "x.url.bin")]
    public void A_file_is_saved_under_an_ending_of_its_kind(string name, string contentType, string saved) =>
        Assert.Equal(saved, SavedName.For(name, contentType));

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

    /// <param name="main">Type of the main part; empty: the package declares none.</param>
    private static byte[] Zip(string main, IEnumerable<string> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open()))
            {
                types.Write($"""<Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.{main}.main+xml"/></Types>""");
            }

            foreach (var entry in entries)
            {
                zip.CreateEntry(entry);
            }
        }

        return bytes.ToArray();
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
