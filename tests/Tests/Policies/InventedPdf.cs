using System.Globalization;
using System.Text;

namespace FrontDoor.Tests.Policies;

/// <summary>The smallest PDF that holds Chinese text as text: one page, one font whose codes are UTF-16, as a table in it says.</summary>
internal static class InventedPdf
{
    private const string Unicode = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";

    public static byte[] Of(IReadOnlyList<string> lines) => Build(lines, "");

    /// <summary>Locked by a password that nobody has.</summary>
    public static byte[] Locked() =>
        Build(["第一条"], $" /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <{new string('a', 64)}> /U <{new string('b', 64)}> >> /ID [<{new string('c', 32)}> <{new string('c', 32)}>]");

    private static byte[] Build(IReadOnlyList<string> lines, string trailer)
    {
        var text = new StringBuilder("BT /F 10 Tf 14 TL 40 800 Td\n");
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))}> Tj T*\n");
        }

        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            Stream(text.Append("ET").ToString()),
            "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 8 0 R >>",
            Stream(Unicode),
            "<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        List<int> places = [];
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var at = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        return Encoding.Latin1.GetBytes(file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R{trailer} >>\nstartxref\n{at}\n%%EOF").ToString());
    }

    private static string Stream(string content) => string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
}
