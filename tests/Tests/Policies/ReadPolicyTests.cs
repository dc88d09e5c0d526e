using System.IO.Compression;
using System.Text;
using FrontDoor.Bot.Console.PolicyDesk;
using FrontDoor.Bot.Office;
using FrontDoor.Core.Policies;

namespace FrontDoor.Tests.Policies;

/// <summary>What is understood of a file before anybody saves it.</summary>
public sealed class ReadPolicyTests
{
    [Fact]
    public void Plain_text_gives_title_number_issuer_sections_and_dates()
    {
        var entry = Invented.Entry("yl-talent-rent");

        Assert.Equal(("云麓区企业人才租房补贴办法", "云麓政发〔2025〕12号", "云麓区人民政府"), (entry.Title, entry.Number, entry.Issuer));
        Assert.Equal((new DateOnly(2025, 7, 1), new DateOnly(2027, 12, 31)), (entry.EffectiveFrom, entry.EffectiveTo));
        Assert.Contains("第三条", entry.Sections.Select(section => section.Heading));
        Assert.Empty(entry.Missing());
    }

    [Theory]
    [InlineData("自2025年4月1日起施行，有效期三年", "2025-04-01", "2028-03-31", false)]
    [InlineData("执行期限为2023年1月1日至2027年12月31日", "2023-01-01", "2027-12-31", false)]
    [InlineData("2018-01-01起，长期", "2018-01-01", null, true)]
    [InlineData("至2027-12-31", null, "2027-12-31", false)]
    [InlineData("本办法自2025年2月30日起施行", null, null, false)]
    [InlineData("为加强管理，制定本办法", null, null, false)]
    public void Dates_are_read_as_official_texts_say_them(string text, string? from, string? to, bool isOpenEnded)
    {
        var dates = PolicyDates.Of(text);

        Assert.Equal((from, to, isOpenEnded), (Iso(dates.From), Iso(dates.To), dates.IsOpenEnded));

        static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Missing_number_and_dates_are_named()
    {
        var entry = Read(".md", "# 关于支持企业开展团建的通知\n\n各企业：每家企业每年可以申请一次团建场地，场地由街道提供，具体时间另行通知，请各企业留意后续消息并提前准备材料。");

        Assert.Equal(["number", "issuer", "effective_from", "effective_to"], entry.Missing());
    }

    [Fact]
    public void Head_of_markdown_wins_over_what_is_understood()
    {
        var entry = Read(".md", "---\ntitle: 样例办法\nnumber: 样〔2026〕1号\neffective_from: 2026-1-1\neffective_to: open\nkind: Guide\nenglish: \"A sample: rent.\"\n---\n# 别的题目\n第一条 自2020年1月1日起施行。为帮助企业制定本办法，企业可以申请补助，标准由街道每年公布一次，请留意公告。");

        Assert.Equal(("样例办法", "样〔2026〕1号", PolicyKind.Guide, true, "A sample: rent."), (entry.Title, entry.Number, entry.Kind, entry.IsOpenEnded, entry.English));
        Assert.Equal(new DateOnly(2026, 1, 1), entry.EffectiveFrom);
    }

    [Fact]
    public void Document_page_and_pdf_read_alike()
    {
        var lines = Invented.Documents.Single(document => document.Id == "yl-ip").Text.Split('\n');
        var docx = lines.Aggregate(new WriteDocument(), (document, line) => document.Paragraph(line)).Finish();
        var html = $"<html><head><title>x</title><script>alert('补贴')</script></head><body><nav>首页</nav><h1>{lines[0]}</h1>{string.Concat(lines.Skip(1).Select(line => $"<p>{line}&nbsp;</p>"))}</body></html>";

        foreach (var (kind, bytes) in new[] { (".docx", docx), (".html", Encoding.UTF8.GetBytes(html)), (".pdf", InventedPdf.Of(lines)) })
        {
            var entry = ReadPolicyFile.Read(kind, new MemoryStream(bytes)).Value;
            Assert.Equal((kind, "云麓区知识产权促进政策", "云麓市监〔2025〕9号"), (kind, entry.Title, entry.Number));
            Assert.Equal((kind, new DateOnly(2025, 8, 1), new DateOnly(2028, 7, 31)), (kind, entry.EffectiveFrom, entry.EffectiveTo));
            Assert.Contains(entry.Sections, section => section.Text.Contains("专利质押融资。以专利质押获得贷款的，按贷款额的1.5%给予补助", StringComparison.Ordinal));
            Assert.DoesNotContain("alert", PolicyTextOf(entry), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Pages_of_older_sites_are_read_in_their_own_encoding()
    {
        var html = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("<h1>云麓区样例办法</h1><p>第一条 企业可以申请补助，标准由街道每年公布一次，请留意公告并提前准备好全部材料，逾期不再受理。</p>");

        Assert.Equal("云麓区样例办法", ReadPolicyFile.Read(".html", new MemoryStream(html)).Value.Title);
    }

    [Fact]
    public void Scans_locked_and_broken_files_are_refused_by_name()
    {
        Assert.Equal("policy.file_no_text", ReadPolicyFile.Read(".pdf", new MemoryStream(InventedPdf.Of(["1"]))).Problem?.Code);
        Assert.Equal("policy.file_unreadable", ReadPolicyFile.Read(".pdf", new MemoryStream(InventedPdf.Locked())).Problem?.Code);
        Assert.Equal("policy.file_unreadable", ReadPolicyFile.Read(".pdf", new MemoryStream("%PDF-1.7 nothing"u8.ToArray())).Problem?.Code);
        Assert.Equal("policy.file_unreadable", ReadPolicyFile.Read(".pdf", new MemoryStream(new byte[3000])).Problem?.Code);
        Assert.Equal("policy.file_unreadable", ReadPolicyFile.Read(".docx", new MemoryStream("PK nothing"u8.ToArray())).Problem?.Code);
        Assert.Equal("policy.file_kind", ReadPolicyFile.Read(".exe", new MemoryStream([1])).Problem?.Code);
    }

    [Fact]
    public void Document_nested_without_end_is_refused_before_anything_walks_it()
    {
        using var content = new MemoryStream();
        content.Write(new WriteDocument().Paragraph("第一条").Finish());
        using (var archive = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            var name = archive.Entries.Single(entry => entry.FullName.EndsWith("document.xml", StringComparison.Ordinal)).FullName;
            archive.GetEntry(name)!.Delete();
            using var body = new StreamWriter(archive.CreateEntry(name).Open());
            body.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
            body.Write(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 150_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 150_000)));
            body.Write("</w:body></w:document>");
        }

        content.Position = 0;
        Assert.Equal("policy.file_unreadable", ReadPolicyFile.Read(".docx", content).Problem?.Code);
    }

    private static string PolicyTextOf(PolicyEntry entry) => string.Join('\n', entry.Sections.Select(section => section.Text));

    private static PolicyEntry Read(string kind, string text) => ReadPolicyFile.Read(kind, new MemoryStream(Encoding.UTF8.GetBytes(text))).Value;
}
