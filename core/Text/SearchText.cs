using System.Text;

namespace FrontDoor.Core.Text;

/// <summary>The form in which names are compared: full width folded, upper case, so that every server finds alike (SQLite ignores the case of ASCII, PostgreSQL does not).</summary>
public static class SearchText
{
    public static string Of(params IEnumerable<string?> parts) =>
        string.Join('\n', parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => Fold(p!)));

    /// <summary>A LIKE pattern, with <c>\</c> as escape, that finds the words anywhere.</summary>
    public static string Anywhere(string words) => $"%{Escape(words)}%";

    /// <summary>A LIKE pattern, with <c>\</c> as escape, that finds what begins with the words.</summary>
    public static string Prefix(string words) => $"{Escape(words)}%";

    public static string Fold(string words) => OnlyWhole(words).Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    // Half a surrogate pair cannot be normalised; it would end the request with an exception.
    private static string OnlyWhole(string words)
    {
        if (!words.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return words;
        }

        var whole = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }

    private static string Escape(string words) =>
        Fold(words).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
