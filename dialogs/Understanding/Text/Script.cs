using FrontDoor.Core.Text;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>The script a person writes, so that the answer comes in the same.</summary>
public static class Script
{
    public const string Simplified = "zh-Hans";
    public const string Traditional = "zh-Hant";
    public const string English = "en";
    public const string Unknown = "unknown";

    // Characters of company names and typed by habit also in Simplified text, so one alone decides nothing.
    private const string CommonToBoth = "後裡麼著於妳鑫";

    /// <summary>zh-Hans, zh-Hant, en, or unknown when the text is figures, signs or too short to tell.</summary>
    public static string Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int han = 0, traditional = 0, simplified = 0, letters = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 2_000)))
        {
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            traditional += TraditionalTable.IsTraditional(c) && !CommonToBoth.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            simplified += TraditionalTable.IsSimplifiedOnly(c) ? 1 : 0;
        }
        if (han == 0)
        {
            return letters >= 2 ? English : Unknown;
        }
        if (letters > 12 * han)
        {
            return English;
        }
        return traditional > simplified ? Traditional : Simplified;
    }
}
