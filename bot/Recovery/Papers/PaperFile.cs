using FrontDoor.Bot.Console;
using FrontDoor.Bot.Office;
using FrontDoor.Bot.Recovery.Tables;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Papers;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>Files of the pages of papers and claims, for who may read the case.</summary>
internal static class PaperFile
{
    public static async Task<IResult> RunAsync(HttpContext context, Guid caseId, Guid paperId, PaperBook book, IFileStore files) =>
        CurrentReader.Of(context.User) is { } reader && await book.FindAsync(paperId, reader, context.RequestAborted) is { } paper && paper.CaseId == caseId && files.Open(paper.File.Sha256) is { } content
            ? Results.Stream(content, paper.File.ContentType, paper.File.Name)
            : Results.NotFound();

    /// <summary>The claims of the case in the template, to be filled in on a visit or over the phone.</summary>
    public static async Task<IResult> TemplateAsync(HttpContext context, Guid caseId, ClaimLists claims) =>
        CurrentReader.Of(context.User) is { } reader
            ? Results.File(ClaimTemplate.Write(await claims.OfCaseAsync(caseId, reader, context.RequestAborted), "zh-Hans"), WriteWorkbook.ContentType, "欠款登记模板.xlsx")
            : Results.NotFound();
}
