using System.Text;

namespace FrontDoor.Bot.Console;

/// <summary>Makes characters visible that would otherwise hide or turn around what was written. What is stored stays as it came.</summary>
public static class SafeText
{
    /// <summary>Control characters become the pictures of Unicode's block 2400; direction overrides a mark. Line breaks and tabs stay.</summary>
    public static string Visible(string text)
    {
        if (!text.Any(IsHidden))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            shown.Append(IsHidden(c) ? Picture(c) : c);
        }

        return shown.ToString();
    }

    // U+202D and U+202E turn whole runs around ("fdp.exe"); ordinary marks of right-to-left writing stay.
    private static bool IsHidden(char c) => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\u202d' or '\u202e';

    private static char Picture(char c) => c < ' ' ? (char)('\u2400' + c) : c == '\u007f' ? '\u2421' : '\ufffd';
}
