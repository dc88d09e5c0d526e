using FrontDoor.Bot.Files;
using FrontDoor.Bot.Pages;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;

namespace FrontDoor.Bot.Links;

/// <summary>The upload page and its parts: begin, append (at the place where the last part ended), complete. A finished file is a line of the thread.</summary>
internal static class UploadParts
{
    public static async Task<IResult> ShowAsync(HttpContext context, string token, LinkDoor door)
    {
        var (link, refusal) = await door.OpenAsync(context, token);
        return link is null ? refusal! : Page.Show<UploadPage>(context, new() { ["Token"] = token, ["Number"] = link.Number });
    }

    public static async Task<IResult> BeginAsync(HttpContext context, string token, BeginUpload begin, LinkDoor door, PartialUploads uploads, CaseFiles files)
    {
        var (link, refusal) = await door.OpenAsync(context, token);
        if (link is null)
        {
            return refusal!;
        }

        var used = await files.UsedAsync(link.CaseId, context.RequestAborted);
        var begun = uploads.Begin(link.CaseId, link.LinkId, FileNames.Clean(begin.Name), begin.Size, used);
        return begun.Succeeded ? Results.Json(new { id = begun.Value, received = 0 }) : Refuse(context, begun.Problem!);
    }

    public static async Task<IResult> ReceivedAsync(HttpContext context, string token, string id, LinkDoor door, PartialUploads uploads)
    {
        var (link, refusal) = await door.OpenAsync(context, token);
        return link is null ? refusal!
            : uploads.Received(link.CaseId, id) is { } received ? Results.Json(new { id, received })
            : Results.NotFound();
    }

    public static async Task<IResult> AppendAsync(HttpContext context, string token, string id, long at, LinkDoor door, PartialUploads uploads, CaseFiles files, ChatFileQuota quota)
    {
        var (link, refusal) = await door.OpenAsync(context, token);
        if (link is null)
        {
            return refusal!;
        }

        var (from, size) = (context.Connection.RemoteIpAddress, context.Request.ContentLength ?? LinkRoutes.LargestPart);
        if (quota.Take(null, from, size) is { } full)
        {
            return Refuse(context, new("upload.address_quota", "limit", full.Data["limit"]));
        }

        var isWritten = true;
        try
        {
            var used = await files.UsedAsync(link.CaseId, context.RequestAborted);
            var appended = await uploads.AppendAsync(link.CaseId, id, at, context.Request.Body, used, context.RequestAborted);
            isWritten = appended.Problem?.Code is not ("upload.not_found" or "upload.wrong_offset" or "upload.busy");
            return appended.Succeeded ? Results.Json(new { id, received = appended.Value }) : Refuse(context, appended.Problem!);
        }
        finally
        {
            // What counts is what arrived, whatever was announced, also when the line broke.
            var kept = isWritten ? Math.Clamp((uploads.Received(link.CaseId, id) ?? at) - at, 0, size) : 0;
            quota.GiveBack(null, from, size - kept);
        }
    }

    public static async Task<IResult> CompleteAsync(HttpContext context, string token, string id, LinkDoor door, PartialUploads uploads, AddToThread thread, TimeProvider clock)
    {
        var (link, refusal) = await door.OpenAsync(context, token);
        if (link is null)
        {
            return refusal!;
        }

        var completed = await uploads.CompleteAsync(link.CaseId, id, context.RequestAborted);
        if (completed.Problem is { } problem)
        {
            return Refuse(context, problem);
        }

        // The same bytes again are the same line.
        var line = new ThreadLine("upload:" + completed.Value.Sha256, ThreadEntryKind.FromEnterprise, clock.GetUtcNow(), "", [completed.Value], link.MayOnlyAdd ? null : link.ContactName);
        var added = await thread.RunAsync(link.CaseId, conversationId: null, [line], context.RequestAborted);
        return added.Problem is { } failed ? Refuse(context, failed) : Results.Json(new { name = completed.Value.Name, size = completed.Value.Size });
    }

    private static IResult Refuse(HttpContext context, Problem problem)
    {
        var message = PageProblems.Say(problem, PageLanguage.Of(context.Request));
        var status = problem.Code switch { "upload.not_found" => 404, "upload.wrong_offset" or "upload.busy" or "upload.incomplete" => 409, "file.too_large" or "upload.quota" or "upload.address_quota" => 413, "upload.too_many" => 429, _ => 422 };
        return Results.Json(new { code = problem.Code, message, received = problem.Data.GetValueOrDefault("received") }, statusCode: status);
    }
}

/// <param name="Size">Bytes of the whole file.</param>
internal sealed record BeginUpload(string? Name, long Size);
