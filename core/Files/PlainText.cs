using System.Text;

namespace FrontDoor.Core.Files;

/// <summary>Text, table, web page or e-mail: files without a signature.</summary>
internal static class PlainText
{
    private static readonly string[] MailHeaders = ["Received", "Return-Path", "From", "To", "Date", "Subject", "Message-ID", "MIME-Version", "Delivered-To", "DKIM-Signature", "X-"];

    /// <summary>Null when the bytes are no text.</summary>
    public static string? ContentTypeOf(ReadOnlySpan<byte> header, string name)
    {
        if (Encoded(header) is not { } encoding)
        {
            return null;
        }

        var start = encoding.GetString(header).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        // A mail may bring a page along, but begins with its own header fields.
        return IsDrawing(start) ? null : IsMail(start) ? "message/rfc822" : IsPage(start) ? "text/html" : ByName(name);
    }

    /// <summary>Null when the bytes are no text.</summary>
    private static Encoding? Encoded(ReadOnlySpan<byte> header) => header switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => header.IsEmpty || header.ContainsAnyInRange((byte)0x00, (byte)0x08) || header.ContainsAnyInRange((byte)0x0E, (byte)0x1A) ? null : Encoding.UTF8,
    };

    private static string ByName(string name) => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "text/csv" : "text/plain";

    private static bool IsPage(string start) =>
        start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase);

    // SVG may hold scripts, and is not on the list of kinds.
    private static bool IsDrawing(string start) =>
        start.StartsWith('<') && !IsPage(start) && (start.Contains("<svg", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype svg", StringComparison.OrdinalIgnoreCase));

    // RFC 5322: header fields come first; a single "From:" in a note is no mail.
    private static bool IsMail(string start)
    {
        var head = start.Split('\n').TakeWhile(line => line.Trim().Length > 0).ToList();
        var fields = head.Count(line => MailHeaders.Any(h => line.StartsWith(h, StringComparison.OrdinalIgnoreCase) && line.Contains(':', StringComparison.Ordinal)));
        return fields >= 2 && head.Exists(line => line.StartsWith("From:", StringComparison.OrdinalIgnoreCase))
            && MailHeaders.Any(h => head[0].StartsWith(h, StringComparison.OrdinalIgnoreCase));
    }
}
