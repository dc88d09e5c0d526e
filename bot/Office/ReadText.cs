using System.Text;

namespace FrontDoor.Bot.Office;

/// <summary>Plain text, in UTF-8 or in the encoding that older machines and pages of mainland China still write.</summary>
public static class ReadText
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Null when the bytes are text in neither UTF-8 nor GB 18030.</summary>
    public static string? Of(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var text = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetString(bytes);
            return text.Contains('\uFFFD', StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
    }
}
