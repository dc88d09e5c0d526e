using FrontDoor.Bot.Office;
using FrontDoor.Core;
using FrontDoor.Core.Policies;

namespace FrontDoor.Bot.Console.PolicyDesk;

/// <summary>A file that somebody chose becomes what was understood of it; nothing is stored.</summary>
public static class ReadPolicyFile
{
    public const int LargestBytes = 20 << 20;

    /// <summary>A scan has a stamp or a page number, but no text to answer from.</summary>
    private const int LeastCharacters = 40;

    /// <summary>Problems: <c>policy.file_kind</c>, <c>policy.file_unreadable</c>, <c>policy.file_no_text</c>, <c>policy.file_too_large</c>.</summary>
    public static async Task<Result<PolicyEntry>> RunAsync(IFormFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > LargestBytes)
        {
            return new Problem("policy.file_too_large");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        content.Position = 0;
        return Read(Path.GetExtension(file.FileName).ToLowerInvariant(), content);
    }

    /// <param name="kind">Ending of the name, with its point.</param>
    public static Result<PolicyEntry> Read(string kind, MemoryStream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return kind switch
        {
            ".pdf" => Understood(ReadPdf.Lines(content.ToArray())),
            ".docx" => Understood(ReadDocument.Lines(content)),
            ".html" or ".htm" => ReadText.Of(content.ToArray()) is { } html && ReadHtml.Of(html) is var (lines, title)
                ? Understood(lines, title is null ? null : new Dictionary<string, string> { ["title"] = title })
                : new Problem("policy.file_unreadable"),
            ".md" or ".markdown" or ".txt" => ReadText.Of(content.ToArray()) is { } text && PolicyHead.Split(text) is var (head, body) ? Understood(body, head) : new Problem("policy.file_unreadable"),
            _ => new Problem("policy.file_kind"),
        };
    }

    private static Result<PolicyEntry> Understood(IReadOnlyList<string>? lines, IReadOnlyDictionary<string, string>? head = null) => lines switch
    {
        null => new Problem("policy.file_unreadable"),
        _ when lines.Sum(line => line.Count(char.IsLetterOrDigit)) < LeastCharacters => new Problem("policy.file_no_text"),
        _ => ReadPolicy.From(lines, head),
    };
}
