using System.Globalization;
using FrontDoor.Bot.Console;
using FrontDoor.Bot.Recovery.Papers;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Exhibits;
using FrontDoor.Core.Recovery.Papers;
using FrontDoor.Core.Time;
using Microsoft.Net.Http.Headers;

namespace FrontDoor.Bot.Recovery.Bundles;

/// <summary>The bundle of one debtor as one ZIP, written while it is sent: papers (the latest version of each kind), originals by number, timeline, manifest. Each exhibit in it is in the custody log before its bytes go out.</summary>
public sealed class SendBundle(GatherPaper gather, PaperBook papers, KeepCustody custody, IFileStore files, TimeProvider clock)
{
    /// <summary>404 when the reader has no such case or debtor.</summary>
    /// <param name="claims">All of one debtor.</param>
    public async Task RunAsync(HttpContext context, Guid caseId, IReadOnlyList<Guid> claims)
    {
        var cancel = context.RequestAborted;
        var reader = CurrentReader.Of(context.User);
        var gathered = reader is null ? new Problem("case.not_found") : await gather.RunAsync(caseId, claims, reader, cancel);
        if (!gathered.Succeeded || !(await LogAsync(caseId, gathered.Value, reader!, cancel)).Succeeded)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var input = gathered.Value;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(EntryName.Of($"{PaperText.Say("file.Bundle")}-{input.Debtor}.zip"));
        context.Response.ContentType = "application/zip";
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "no-store";
        await using var bundle = new ZipBundle(context.Response.Body, clock.GetUtcNow());
        await WriteAsync(bundle, input, reader!, cancel);
    }

    /// <summary>The same to any stream.</summary>
    internal async Task WriteAsync(ZipBundle bundle, PaperInput input, Reader reader, CancellationToken cancellationToken)
    {
        var own = input.Claims.Select(card => card.Claim.DebtorKey).First();
        foreach (var paper in (await papers.OfCaseAsync(input.Case.Row.Id, reader, cancellationToken)).Where(paper => paper.DebtorKey == own).GroupBy(paper => paper.Kind).Select(Latest))
        {
            await AddAsync(bundle, $"{PaperText.Say("folder.papers")}/{EntryName.Of(paper.File.Name)}", paper.File, cancellationToken);
        }

        await bundle.AddAsync($"{PaperText.Say("folder.papers")}/{PaperText.Say("file.timeline")}.docx", TimelinePaper.Write(input), cancellationToken);
        foreach (var (index, exhibit) in input.Exhibits.Index())
        {
            await AddAsync(bundle, $"{PaperText.Say("folder.exhibits")}/{(index + 1).ToString("D3", CultureInfo.InvariantCulture)}-{EntryName.Of(SavedName.For(exhibit.File.Name, exhibit.File.ContentType))}", exhibit.File, cancellationToken);
        }

        await bundle.FinishAsync(Sentences(input), cancellationToken);
    }

    // A signed one before a later draft: it is what may be used.
    private static PaperView Latest(IEnumerable<PaperView> versions) => versions.OrderBy(paper => paper.IsDraft).ThenByDescending(paper => paper.Version).First();

    private async Task AddAsync(ZipBundle bundle, string name, FileReference file, CancellationToken cancellationToken)
    {
        // Bytes that are gone leave an empty entry, which the manifest does not forgive.
        await using var content = files.Open(file.Sha256) ?? Stream.Null;
        await bundle.AddAsync(name, content, file.Sha256, cancellationToken);
    }

    private Task<Result<Done>> LogAsync(Guid caseId, PaperInput input, Reader reader, CancellationToken cancellationToken) =>
        input.Exhibits.Count == 0 ? Task.FromResult<Result<Done>>(default(Done)) : custody.RunAsync(caseId, [.. input.Exhibits.Select(exhibit => exhibit.Id)], CustodyAct.Exported, reader, cancellationToken);

    private IEnumerable<string> Sentences(PaperInput input)
    {
        yield return PaperText.Say("bundle.read_me", input.Debtor, input.Case.Row.Number, ShanghaiTime.Of(clock.GetUtcNow()).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        yield return PaperText.Say("hash.says");
        yield return PaperText.Say("keep.phone");
        yield return PaperText.Say("foot", input.LawAsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (input.LeftOut.Count > 0)
        {
            yield return PaperText.Say("bundle.left_out", string.Join('、', input.LeftOut.Select(exhibit => exhibit.Number)));
        }
    }
}
