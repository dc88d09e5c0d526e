using System.Text;
using System.Xml;

namespace FrontDoor.Bot.Office;

/// <summary>What people wrote, without the characters for which XML has no place: one of them would break the whole file.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                kept.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]) && text[i] != '\r' && (!char.IsControl(text[i]) || text[i] is '\n' or '\t'))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }
}
