using System.Text.Json.Nodes;
using FrontDoor.Bot.Files;
using FrontDoor.Bot.Security;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs;
using Microsoft.Net.Http.Headers;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>POST conversations/{id}/upload: one raw file, or a form with an activity and files. Files are stored before their turn; a refused one still has a turn, so that the bot can say why.</summary>
internal sealed class UploadFiles(IFileStore files, ChatFileQuota quota, DirectLineAdapter adapter, bool isFirst)
{
    /// <summary>Of one message; more belong on the upload page, one after the other.</summary>
    private const int MostFiles = 20;
    private const string ActivityType = "application/vnd.microsoft.activity";

    public static async Task<IResult> RunAsync(string id, string? userId, HttpRequest request, DirectLineCallers callers, ConversationRate rate, DirectLineLog log, IFileStore files, ChatFileQuota quota, DirectLineAdapter adapter)
    {
        var (caller, problem) = await callers.FindAsync(request, id);
        if (caller is null)
        {
            return problem!.ToResult();
        }

        if (!rate.Take(id, request.HttpContext))
        {
            return DirectLineProblem.TooMany.ToResult();
        }

        if (request.ContentLength > DirectLineRoutes.LargestUpload)
        {
            await RefusedBody.TakeInVainAsync(request);
            return DirectLineProblem.TooLarge.ToResult();
        }

        var last = await log.LastNumberAsync(id, request.HttpContext.RequestAborted);
        return last == 0
            ? DirectLineProblem.UnknownConversation.ToResult()
            : await new UploadFiles(files, quota, adapter, caller.IsFirst(last)).TryAsync(id, userId, caller, request);
    }

    private async Task<IResult> TryAsync(string id, string? userId, DirectLineCaller caller, HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await FormAsync(id, userId, caller, request) : await RawAsync(id, userId, caller, request);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == 413)
        {
            return DirectLineProblem.TooLarge.ToResult();
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return DirectLineProblem.BadUpload.ToResult();
        }
    }

    private async Task<IResult> FormAsync(string id, string? userId, DirectLineCaller caller, HttpRequest request)
    {
        var form = await ReadFormAsync(request);
        // The activity has a file name ("blob"), so it comes among the files; it is told by its type, not by its name.
        var template = form.Files.FirstOrDefault(IsActivity);
        var (activity, problem) = template is null ? (NewMessage(), null) : await ReadTemplateAsync(template, request.HttpContext.RequestAborted);
        if (activity is null)
        {
            return problem!.ToResult();
        }

        var parts = form.Files.Where(part => !IsActivity(part)).ToList();
        return parts.Count == 0
            ? DirectLineProblem.BadUpload.ToResult()
            : await SendAsync(id, userId, caller, activity, [.. parts.Select(part => new Part(part.FileName, part.Length, part.OpenReadStream))], request);
    }

    private static async Task<IFormCollection> ReadFormAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (IOException cutOff) when (cutOff is not BadHttpRequestException && !DiskFull.IsCauseOf(cutOff))
        {
            throw new InvalidDataException("The form ends before its last part.", cutOff);
        }
    }

    private Task<IResult> RawAsync(string id, string? userId, DirectLineCaller caller, HttpRequest request)
    {
        var name = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition)
            ? (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value
            : null;
        return SendAsync(id, userId, caller, NewMessage(), [new(name, request.ContentLength ?? DirectLineRoutes.LargestUpload, () => request.Body)], request);
    }

    private async Task<IResult> SendAsync(string id, string? userId, DirectLineCaller caller, JsonObject activity, IReadOnlyList<Part> parts, HttpRequest request)
    {
        var template = activity["attachments"]?.DeepClone();
        if (PostActivity.Prepare(activity, caller, userId) is { } refusal)
        {
            return refusal.ToResult();
        }

        List<FileReference> stored = [];
        List<RefusedFile> refused = [];
        var taken = 0L;
        try
        {
            foreach (var part in parts.Take(MostFiles))
            {
                taken += await StoreAsync(id, part, stored, refused, request.HttpContext);
            }
        }
        catch
        {
            // No room on the disk, or the sender went away: nothing of the request is kept, and nothing counts.
            quota.GiveBack(id, request.HttpContext.Connection.RemoteIpAddress, taken);
            throw;
        }

        if (parts.Count > MostFiles)
        {
            // One sentence for all of them.
            refused.Add(new(FileNames.Clean(parts[MostFiles].Name), new("upload.too_many")));
        }

        activity["attachments"] = template;
        SentAttachments.Replace(activity, stored);
        return await adapter.PostAsync(new(id, activity, stored, refused) { IsFirst = isFirst }, request);
    }

    /// <summary>The bytes that count.</summary>
    private async Task<long> StoreAsync(string conversationId, Part part, List<FileReference> stored, List<RefusedFile> refused, HttpContext context)
    {
        var from = context.Connection.RemoteIpAddress;
        var name = FileNames.Clean(part.Name);
        if (quota.Take(conversationId, from, part.Size) is { } full)
        {
            refused.Add(new(name, full));
            return 0;
        }

        long kept = 0;
        try
        {
            await using var content = part.Open();
            var outcome = await files.SaveAsync(content, name, FileLimits.Chat, context.RequestAborted);
            if (outcome.Problem is { } problem)
            {
                refused.Add(new(name, problem));
            }
            else
            {
                kept = outcome.Value.Size;
                stored.Add(outcome.Value);
            }
        }
        finally
        {
            // What counts is what was kept, whatever was announced, also when the line broke.
            quota.GiveBack(conversationId, from, part.Size - kept);
        }

        return kept;
    }

    /// <param name="Size">As announced; the largest that may come when the client does not say.</param>
    private sealed record Part(string? Name, long Size, Func<Stream> Open);

    private static bool IsActivity(IFormFile part) => part.ContentType.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase);

    private static JsonObject NewMessage() => new() { ["type"] = "message" };

    private static async Task<(JsonObject? Activity, DirectLineProblem? Problem)> ReadTemplateAsync(IFormFile part, CancellationToken cancellationToken)
    {
        await using var content = part.OpenReadStream();
        return await ActivityBody.ReadAsync(content, cancellationToken);
    }
}
