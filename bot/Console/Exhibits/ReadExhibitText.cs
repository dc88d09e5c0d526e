using FrontDoor.Bot.Office;
using FrontDoor.Core.Files;

namespace FrontDoor.Bot.Console.Exhibits;

/// <summary>The words of an exhibit of plain text.</summary>
public sealed class ReadExhibitText(IFileStore files)
{
    private const long Largest = 4 << 20;

    /// <summary>Null when it is no text, or too large a one.</summary>
    public async Task<string?> RunAsync(FileReference file, CancellationToken cancellationToken)
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

        return ReadText.Of(bytes.ToArray());
    }
}
