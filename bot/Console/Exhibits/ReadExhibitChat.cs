using System.Text;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs.Chats;

namespace FrontDoor.Bot.Console.Exhibits;

/// <summary>An exhibit of plain text, read as a chat.</summary>
public sealed class ReadExhibitChat(IFileStore files)
{
    private const long Largest = 4 << 20;
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Null when it is no text, or too large a one.</summary>
    public async Task<ChatText?> RunAsync(FileReference file, DateOnly today, CancellationToken cancellationToken) =>
        await TextAsync(file, cancellationToken) is { } text ? ReadChat.Run(text, today) : null;

    /// <summary>Its words; null when it is no text, or too large a one.</summary>
    public async Task<string?> TextAsync(FileReference file, CancellationToken cancellationToken)
    {
        if (!file.ContentType.StartsWith("text/plain", StringComparison.Ordinal) || file.Size > Largest || files.Open(file.Sha256) is not { } content)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await using (content)
        {
            await content.CopyToAsync(bytes, cancellationToken);
        }

        return TextOf(bytes.ToArray());
    }

    // Notepad on older machines still writes GB 18030.
    private static string TextOf(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }
}
