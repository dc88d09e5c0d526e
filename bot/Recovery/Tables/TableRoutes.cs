using System.Globalization;
using FrontDoor.Bot.Files;
using FrontDoor.Bot.Links;
using FrontDoor.Bot.Office;
using FrontDoor.Bot.Pages;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Dialogs.Tables;
using Microsoft.AspNetCore.Mvc;

namespace FrontDoor.Bot.Recovery.Tables;

/// <summary><c>/l/{token}/tables</c>: many claims by a table, on the page of the personal link. Read first, registered for a yes.</summary>
public static class TableRoutes
{
    private const long LargestForm = 21L << 20;

    public static void MapTables(this RouteGroupBuilder link)
    {
        var tables = link.MapGroup("/tables");
        tables.MapGet("", ShowAsync);
        tables.MapGet("/template.xlsx", TemplateAsync);
        tables.MapPost("", SendAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        tables.MapGet("/{sha256}", ReadAsync);
        tables.MapPost("/{sha256}", TakeAsync);
        tables.MapPost("/{sha256}/vanished", AnswerAsync);
        tables.MapGet("/{sha256}/marked.xlsx", MarkedAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, string token, LinkDoor door)
    {
        var (link, refusal) = await door.OpenAsync(context, token);
        return link is null ? refusal! : Page.Show<TablesPage>(context, new() { ["Token"] = token, ["Link"] = link });
    }

    private static async Task<IResult> TemplateAsync(HttpContext context, string token, LinkDoor door, ClaimLists claims)
    {
        var (link, refusal) = await door.OpenOwnAsync(context, token);
        return link is null ? refusal!
            : Results.File(ClaimTemplate.Write([.. (await claims.ForContactAsync(link.CaseId, context.RequestAborted)).Select(card => card.Claim)], PageLanguage.Of(context.Request)), WriteWorkbook.ContentType, "欠款登记模板.xlsx");
    }

    private static async Task<IResult> SendAsync(HttpContext context, string token, LinkDoor door, IFileStore files, CaseFiles used, ChatFileQuota quota, AddToThread thread, TimeProvider clock)
    {
        var (link, refusal) = await door.OpenOwnAsync(context, token);
        if (link is null)
        {
            return refusal!;
        }

        if (context.Request.ContentLength > LargestForm)
        {
            await RefusedBody.TakeInVainAsync(context.Request);
            return Again(context, token, link, new("file.too_large", "limit", (FileLimits.Chat.Documents >> 20).ToString(CultureInfo.InvariantCulture)));
        }

        if ((await SentForm.ReadAsync(context))?.Files.GetFile("file") is not { Length: > 0 } sent)
        {
            return Again(context, token, link, new("file.empty"));
        }

        if (await used.UsedAsync(link.CaseId, context.RequestAborted) + sent.Length > PartialUploads.QuotaPerCase)
        {
            return Again(context, token, link, new("upload.quota"));
        }

        var saved = await KeepAsync(context, sent, files, quota);
        if (saved.Problem is { } problem)
        {
            return Again(context, token, link, problem);
        }

        // The table is a file of the case like any other, whatever becomes of its rows.
        var line = new ThreadLine("upload:" + saved.Value.Sha256, ThreadEntryKind.FromEnterprise, clock.GetUtcNow(), "", [saved.Value], link.ContactName);
        var added = await thread.RunAsync(link.CaseId, conversationId: null, [line], context.RequestAborted);
        return added.Succeeded ? To(context, token, saved.Value.Sha256, null) : Page.Tell(context, "error", 409);
    }

    private static async Task<Result<FileReference>> KeepAsync(HttpContext context, IFormFile sent, IFileStore files, ChatFileQuota quota)
    {
        var from = context.Connection.RemoteIpAddress;
        if (quota.Take(null, from, sent.Length) is { } full)
        {
            return new Problem("upload.address_quota", full.Data);
        }

        var kept = 0L;
        try
        {
            await using var content = sent.OpenReadStream();
            var saved = await files.SaveAsync(content, FileNames.Clean(sent.FileName), FileLimits.Chat, context.RequestAborted);
            kept = saved.Succeeded ? saved.Value.Size : 0;
            return saved;
        }
        finally
        {
            // What counts is what was kept, also when the line broke.
            quota.GiveBack(null, from, sent.Length - kept);
        }
    }

    private static async Task<IResult> ReadAsync(HttpContext context, string token, string sha256, LinkDoor door, CaseFiles files, ReadDebtFile read, ImportClaims claims, ClaimLists known)
    {
        var (link, file, refusal) = await OpenAsync(context, token, sha256, door, files);
        if (link is null)
        {
            return refusal!;
        }

        var table = read.Run(sha256);
        if (table?.Table is not { IsNone: false, Entries.Count: > 0 } debts)
        {
            return Again(context, token, link, table?.Problem is { } broken ? new("table." + broken, "name", file!.Name) : new("table.none"));
        }

        return Page.Show<TablePage>(context, new()
        {
            ["Token"] = token,
            ["File"] = file,
            ["Table"] = debts,
            ["Preview"] = await claims.PreviewAsync(link.CaseId, sha256, debts.Entries, [], context.RequestAborted),
            ["Known"] = (await known.ForContactAsync(link.CaseId, context.RequestAborted)).Select(card => card.Claim).ToList(),
            ["IsTaken"] = context.Request.Query["done"] == "1",
        });
    }

    private static async Task<IResult> TakeAsync(HttpContext context, string token, string sha256, LinkDoor door, CaseFiles files, ImportTable import)
    {
        var (link, _, refusal) = await OpenAsync(context, token, sha256, door, files);
        if (link is null)
        {
            return refusal!;
        }

        var form = await SentForm.ReadAsync(context);
        var answers = form?.Where(field => field.Key.StartsWith("same-", StringComparison.Ordinal))
            .Select(field => (Place: field.Key["same-".Length..], Value: field.Value.ToString()))
            .Where(field => field.Value.Length > 0)
            .Select(field => new ClaimAnswer(field.Place, Guid.TryParse(field.Value, out var id) ? id : null)).ToList() ?? [];
        var taken = await import.RunAsync(link.CaseId, sha256, answers, page: null, context.RequestAborted);
        return taken.Succeeded ? To(context, token, sha256, "?done=1") : Page.Tell(context, "error", 409);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, string token, string sha256, LinkDoor door, CaseFiles files, AnswerVanished vanished)
    {
        var (link, _, refusal) = await OpenAsync(context, token, sha256, door, files);
        if (link is null)
        {
            return refusal!;
        }

        var answers = (await SentForm.ReadAsync(context))?.Where(field => field.Key.StartsWith("vanished-", StringComparison.Ordinal) && field.Value.ToString() is "paid" or "dropped")
            .Select(field => int.TryParse(field.Key["vanished-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? new VanishedAnswer(ordinal, field.Value.ToString() == "paid") : null)
            .OfType<VanishedAnswer>().ToList() ?? [];
        var told = await vanished.RunAsync(link.CaseId, answers, context.RequestAborted);
        return told.Succeeded ? To(context, token, sha256, "?done=1") : Page.Tell(context, "error", 409);
    }

    private static async Task<IResult> MarkedAsync(HttpContext context, string token, string sha256, LinkDoor door, CaseFiles files, MarkedTable marked)
    {
        var (link, file, refusal) = await OpenAsync(context, token, sha256, door, files);
        return link is null ? refusal!
            : marked.Run(sha256, PageLanguage.Of(context.Request)) is { } content ? Results.File(content, WriteWorkbook.ContentType, SavedName.For(file!.Name, OfferedTable.ContentType))
            : Results.NotFound();
    }

    // A hash alone opens nothing: the file must be one of the case, and one that may be a table; whoever chose another hears the same as of a broken one.
    private static async Task<(OpenedLink? Link, FileReference? File, IResult? Refusal)> OpenAsync(HttpContext context, string token, string sha256, LinkDoor door, CaseFiles files)
    {
        var (link, refusal) = await door.OpenOwnAsync(context, token);
        return link is null ? (null, null, refusal)
            : await files.FindAsync(link.CaseId, sha256, context.RequestAborted) is not { } file ? (null, null, Page.Tell(context, "not_found", 404))
            : file.ContentType != OfferedTable.ContentType || file.Size > FileLimits.Chat.Documents ? (null, null, Again(context, token, link, new("table.broken", "name", file.Name)))
            : (link, file, null);
    }

    private static IResult Again(HttpContext context, string token, OpenedLink link, Problem problem) =>
        Page.Show<TablesPage>(context, new() { ["Token"] = token, ["Link"] = link, ["Problem"] = problem }, status: 422);

    private static IResult To(HttpContext context, string token, string sha256, string? query)
    {
        context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/l/{Uri.EscapeDataString(token)}/tables/{sha256}{query}");
        return Results.StatusCode(303);
    }
}
