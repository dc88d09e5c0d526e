using System.Security.Cryptography;
using FrontDoor.Core.Policies;

namespace FrontDoor.Bot.Console.PolicyDesk;

/// <summary>Takes over the policies of a folder at start, each file once: what was imported is changed in the console, and a file that changed is another one. Nothing of it counts as verified.</summary>
public sealed class ImportPolicies(PoliciesOptions options, PolicyBook book, ILogger<ImportPolicies> logger) : BackgroundService
{
    private const string By = "import";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.ImportFolder.Length == 0)
        {
            return;
        }

        if (!Directory.Exists(options.ImportFolder))
        {
            logger.LogWarning("The folder of policies to import does not exist");
            return;
        }

        var known = (await book.ListAsync(stoppingToken)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(options.ImportFolder).Order(StringComparer.Ordinal))
        {
            try
            {
                await ImportAsync(path, known, stoppingToken);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                logger.LogWarning(problem, "A file of policies could not be read; the others are imported");
            }
        }
    }

    private async Task ImportAsync(string path, HashSet<string> known, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > ReadPolicyFile.LargestBytes)
        {
            logger.LogWarning("Policy file {Name} was not imported: {Code}", Path.GetFileName(path), "policy.file_too_large");
            return;
        }

        var content = await File.ReadAllBytesAsync(path, cancellationToken);
        var key = "file-" + Convert.ToHexStringLower(SHA256.HashData(content), 0, 16);
        if (!known.Add(key))
        {
            return;
        }

        var read = ReadPolicyFile.Read(Path.GetExtension(path).ToLowerInvariant(), new MemoryStream(content));
        var saved = read.Succeeded ? await book.SaveAsync(read.Value with { Key = key }, null, By, cancellationToken) : read.Problem!;
        if (saved.Problem is { } problem)
        {
            logger.LogWarning("Policy file {Name} was not imported: {Code}", Path.GetFileName(path), problem.Code);
        }
    }
}

/// <summary>Section <c>Policies</c>.</summary>
public sealed class PoliciesOptions
{
    /// <summary>Folder whose files (PDF, DOCX, HTML, Markdown) are taken over at start; empty: none.</summary>
    public string ImportFolder { get; init; } = "";
}
