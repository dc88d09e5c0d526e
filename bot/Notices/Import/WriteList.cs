using System.IO.Compression;
using System.Text;
using System.Xml;

namespace FrontDoor.Bot.Notices.Import;

/// <summary>A table as the smallest XLSX (ECMA-376) that every program opens. What people wrote stands as text, never as a formula, whatever sign it begins with.</summary>
internal static class WriteList
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Of(IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Sheet}" xmlns:r="{Office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>""");
            using var content = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            Table(content, rows);
        }

        return stream.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var content = zip.CreateEntry(name).Open();
        content.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml));
    }

    private static void Table(Stream content, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var writer = XmlWriter.Create(content, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        writer.WriteStartElement("worksheet", Sheet);
        writer.WriteStartElement("sheetData", Sheet);
        foreach (var row in rows)
        {
            writer.WriteStartElement("row", Sheet);
            foreach (var cell in row)
            {
                writer.WriteStartElement("c", Sheet);
                writer.WriteAttributeString("t", "inlineStr");
                writer.WriteStartElement("is", Sheet);
                // XML has no place for control characters.
                writer.WriteElementString("t", Sheet, new string([.. (cell ?? "").Where(c => XmlConvert.IsXmlChar(c))]));
                writer.WriteEndElement();
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
