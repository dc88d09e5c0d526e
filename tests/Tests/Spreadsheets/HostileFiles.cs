using System.IO.Compression;
using System.Text;
using FrontDoor.Bot.Office;

namespace FrontDoor.Tests.Spreadsheets;

/// <summary>Spreadsheets made to hurt who opens them.</summary>
public sealed class HostileFiles
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Nesting_without_end_is_refused_before_anything_walks_it() =>
        Assert.Null(ReadWorkbook.Rows(With("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", $"<si>{string.Concat(Enumerable.Repeat("<r>", 300_000))}{string.Concat(Enumerable.Repeat("</r>", 300_000))}</si>")));

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(3, 2, 1, 0)]
    [InlineData(2, 3, 0, 1)]
    [InlineData(1, 0, 3, 2)]
    public void Nesting_in_UTF_32_is_found_in_each_order_of_its_bytes(params int[] order)
    {
        var little = Encoding.UTF32.GetBytes("\uFEFF" + string.Concat(Enumerable.Repeat("<r>", 200)) + string.Concat(Enumerable.Repeat("</r>", 200)));
        var deep = little.Chunk(4).SelectMany(sign => order.Select(at => sign[at])).ToArray();

        Assert.Equal(PackageFault.TooLarge, CheckPackage.Run(With("", archive => Add(archive, "xl/other.bin", deep))));
        Assert.Null(CheckPackage.Run(With("")));
    }

    [Fact]
    public void What_unpacks_to_more_than_any_list_is_refused_unread() =>
        Assert.Equal(PackageFault.TooLarge, CheckPackage.Run(With($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('长', 10_000_000)}</t></is></c></row>")));

    [Theory]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("ZZZZ1")]
    public void Cell_without_a_column_is_left_out_and_the_rest_is_read(string reference)
    {
        var rows = ReadWorkbook.Rows(With($"<row r=\"1\"><c r=\"{reference}\" t=\"inlineStr\"><is><t>甲</t></is></c></row><row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>乙</t></is></c></row>"))!;

        Assert.Equal((2, "乙"), (rows[1].Number, rows[1].Cells[1]));
        Assert.DoesNotContain("甲", rows[0].Cells);
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_do_not_break_what_is_written()
    {
        var book = WriteWorkbook.Of(new Sheet("表", ["人"], [["王\uFFFF\uFFFE\uD800小\u0001样😀"]]));

        Assert.Equal("王小样😀", ReadWorkbook.Rows(new MemoryStream(book))![1].Cells[0]);
    }

    private static MemoryStream With(string rows, string shared = "") => With(rows, archive => Add(archive, "xl/shared.xml", $"<sst xmlns=\"{Namespace}\">{shared}</sst>"));

    private static MemoryStream With(string rows, Action<ZipArchive> more)
    {
        var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/shared.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
            Add(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(archive, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="shared.xml"/></Relationships>""");
            Add(archive, "xl/workbook.xml", $"""<workbook xmlns="{Namespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Add(archive, "xl/sheet1.xml", $"""<worksheet xmlns="{Namespace}"><sheetData>{rows}</sheetData></worksheet>""");
            more(archive);
        }

        content.Position = 0;
        return content;
    }

    private static void Add(ZipArchive archive, string name, string text) => Add(archive, name, Encoding.UTF8.GetBytes(text));

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(content);
    }
}
