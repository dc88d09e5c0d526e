using FrontDoor.Bot.Files;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Keeping;
using FrontDoor.Core.Recovery.Exhibits;

namespace FrontDoor.Bot.Console.Exhibits;

/// <summary>A file of the form of staff: stored, and put into the case as an exhibit.</summary>
public sealed class KeepSentExhibit(IFileStore files, CaseFiles used, AddExhibit add, DropFile drop)
{
    /// <summary>Largest body of the form: a recording with what stands around it. Longer ones go by the upload page of the personal link.</summary>
    public const long LargestForm = 101L << 20;

    /// <summary>Problems: those of the file store and of <see cref="AddExhibit"/>, and <c>upload.quota</c>.</summary>
    public async Task<Result<Guid>> RunAsync(Guid caseId, IFormFile sent, string? from, Reader reader, CancellationToken cancellationToken)
    {
        if (await used.UsedAsync(caseId, cancellationToken) + sent.Length > PartialUploads.QuotaPerCase)
        {
            return new Problem("upload.quota");
        }

        await using var content = sent.OpenReadStream();
        var saved = await files.SaveAsync(content, FileNames.Clean(sent.FileName), FileLimits.Chat, cancellationToken);
        if (saved.Problem is { } problem)
        {
            return problem;
        }

        var added = await add.RunAsync(caseId, saved.Value, from, reader, cancellationToken);
        if (!added.Succeeded)
        {
            await drop.RunAsync(saved.Value.Sha256, cancellationToken);
        }

        return added;
    }
}
