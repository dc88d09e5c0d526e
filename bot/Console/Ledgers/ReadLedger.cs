using FrontDoor.Bot.Office;
using FrontDoor.Core.Cases.Ledger;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;

namespace FrontDoor.Bot.Console.Ledgers;

/// <summary>Keeps an uploaded ledger between the look at it and the import, and reads it each time anew.</summary>
public sealed class ReadLedger(IFileStore files, DirectoryLists directory)
{
    /// <summary>The hash under which it is kept; null when it is no XLSX.</summary>
    public async Task<string?> KeepAsync(IFormFile file, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        var saved = await files.SaveAsync(content, file.FileName, FileLimits.Chat, cancellationToken);
        return saved.Succeeded ? saved.Value.Sha256 : null;
    }

    /// <summary>Null when nothing is kept under this hash, or it is no ledger.</summary>
    public async Task<IReadOnlyList<LedgerEntry>?> EntriesAsync(string hash, CancellationToken cancellationToken)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower) || files.Open(hash) is not { } stored)
        {
            return null;
        }

        // The package reader jumps about in its file.
        using var content = new MemoryStream();
        await using (stored)
        {
            await stored.CopyToAsync(content, cancellationToken);
        }

        return ReadWorkbook.Rows(content) is { } rows ? new LedgerSheet(await directory.DesksAsync(cancellationToken)).Read(rows) : null;
    }
}
