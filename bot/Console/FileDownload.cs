using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Exhibits;

namespace FrontDoor.Bot.Console;

/// <summary>A file of a case, for those who may see the case. Pictures open in the page, everything else is saved: nothing that came from outside is ever rendered as a page of this host.</summary>
public static class FileDownload
{
    private static readonly HashSet<string> Pictures = ["image/jpeg", "image/png", "image/gif", "image/webp"];

    public static bool IsPicture(FileReference file) => Pictures.Contains(file.ContentType);

    public static void Map(WebApplication app) =>
        app.MapGet("/console/files/{caseId:guid}/{sha256}", RunAsync).RequireAuthorization(Policies.ReadCases);

    private static async Task<IResult> RunAsync(Guid caseId, string sha256, bool? save, HttpContext context, CaseLists cases, KeepCustody custody, IFileStore files, CancellationToken cancellationToken)
    {
        if (CurrentReader.Of(context.User) is not { } reader || await FindAsync(caseId, sha256, reader, cases, cancellationToken) is not { } file)
        {
            return Results.NotFound();
        }

        if (files.Open(file.Sha256) is not { } content)
        {
            return Results.NotFound();
        }

        // Of a file in the thread that is no exhibit (a specialist's own) there is nothing to log.
        var isShown = IsPicture(file) && save is null;
        await custody.RunAsync(caseId, sha256, isShown ? CustodyAct.Viewed : CustodyAct.Downloaded, reader, cancellationToken);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "private, max-age=3600";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        // No name of its own: saved from the page, a picture gets an ending of its kind from the browser.
        return isShown
            ? Results.Stream(content, file.ContentType, enableRangeProcessing: true)
            : Results.Stream(content, "application/octet-stream", SavedName.For(file.Name, file.ContentType), enableRangeProcessing: true);
    }

    // A hash alone opens nothing: the file must be an exhibit or in the thread of a case that the reader may see.
    private static async Task<FileReference?> FindAsync(Guid caseId, string sha256, Reader reader, CaseLists cases, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, reader, cancellationToken) is not { } card)
        {
            return null;
        }

        var exhibit = card.Exhibits.Select(e => e.File).FirstOrDefault(f => f.Sha256 == sha256);
        return exhibit ?? (await cases.ThreadAsync(caseId, 0, reader, cancellationToken))
            .SelectMany(view => view.Line.Files ?? [])
            .FirstOrDefault(f => f.Sha256 == sha256);
    }
}
