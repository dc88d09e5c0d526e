using FrontDoor.Bot.Pages;
using FrontDoor.Bot.Resources;
using FrontDoor.Core.Files;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>Writing a notice: the form, and the draft that it makes.</summary>
internal static class WriteRoutes
{
    public static async Task<IResult> ShowAsync(HttpContext context, Guid id, NoticeDesk desk)
    {
        var sender = context.Sender();
        var notice = await desk.Lists.FindAsync(id, sender.Sender, context.RequestAborted);
        if (notice is { State: not NoticeState.Draft })
        {
            return NoticePages.Go(context, $"/notices/{id}");
        }

        var begun = notice is null ? await BegunAsync(context, desk) : null;
        return await FormAsync(context, id, desk, notice?.Content ?? begun ?? Begun(context, NoticeForm.Empty(sender)), notice, notice?.Content.Hash() ?? "", null, isBegun: begun is not null);
    }

    // A link of another page may choose the ready list of a new notice; who writes it sees which.
    private static NoticeContent Begun(HttpContext context, NoticeContent empty) =>
        context.Request.Query["offered"].ToString() is { Length: > 0 and <= 200 } key ? empty with { Audience = empty.Audience with { Offered = key } } : empty;

    public static async Task<IResult> SaveAsync(HttpContext context, Guid id, NoticeDesk desk, SentFiles files, ProblemSentences problems)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var sender = context.Sender();
        var known = await desk.Lists.FindAsync(id, sender.Sender, context.RequestAborted);
        var (sent, refused) = await files.KeepAsync(form, context.RequestAborted);
        List<FileReference> kept = [.. (known?.Content.Files ?? []).Where(file => form["keep"].Contains(file.Sha256)), .. form["keep"].Select(token => files.Open(token, sender.Sender)).OfType<FileReference>(), .. sent];
        var content = NoticeForm.Read(form, [.. kept.DistinctBy(file => file.Sha256)], sender);
        var seen = form["seen"].ToString();
        var saved = refused is not null ? refused : await desk.Write.SaveAsync(id, content, seen, sender.Sender, context.RequestAborted);
        if (saved.Problem is not { } problem)
        {
            return NoticePages.Go(context, $"/notices/{id}");
        }

        // Told once; who then saves again does so knowing, over what stands there now.
        var stands = await desk.Lists.FindAsync(id, sender.Sender, context.RequestAborted);
        return problem.Code == "notice.edited_meanwhile"
            ? await FormAsync(context, id, desk, content, stands, stands?.Content.Hash() ?? "", problems.Of(problem), 409)
            : await FormAsync(context, id, desk, content, stands, seen, problems.Of(problem), 422);
    }

    /// <summary>One file at once, before the words are saved: the form carries it along from here.</summary>
    public static async Task<IResult> AddFileAsync(HttpContext context, SentFiles files, ProblemSentences problems)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (kept, problem) = await files.KeepAsync(form, context.RequestAborted);
        return problem is not null ? Results.Json(new { message = problems.Of(problem) }, statusCode: 422)
            : Results.Json(new { files = kept.Select(file => new { name = file.Name, keep = files.Seal(file, context.Sender().Sender) }) });
    }

    // From a template, or from an earlier notice that this sender may see.
    private static async Task<NoticeContent?> BegunAsync(HttpContext context, NoticeDesk desk) => context.Request.Query["from"].ToString() is { Length: > 0 } from
        ? Guid.TryParse(from, out var earlier) && await desk.Lists.FindAsync(earlier, context.Sender().Sender, context.RequestAborted) is { } found ? NoticeTemplates.Again(found.Content) : null
        : NoticeTemplates.Find(context.Request.Query["template"], context.Sender(), PageLanguage.Of(context.Request));

    private static async Task<IResult> FormAsync(HttpContext context, Guid id, NoticeDesk desk, NoticeContent content, Notice? notice, string seen, string? problem, int status = 200, bool isBegun = false) =>
        NoticePages.Show<WritePage>(context, new()
        {
            ["Id"] = id,
            ["Content"] = content,
            ["Choices"] = await desk.Choices.RunAsync(notice?.Author ?? context.Sender().Sender, context.RequestAborted),
            ["Seen"] = seen,
            ["Keep"] = (FileReference file) => notice?.Content.Files.Any(known => known.Sha256 == file.Sha256) == true ? file.Sha256 : context.RequestServices.GetRequiredService<SentFiles>().Seal(file, context.Sender().Sender),
            ["IsEditedMeanwhile"] = status == 409,
            ["IsBegun"] = isBegun,
            ["Earlier"] = notice is null && status == 200 ? (await desk.Lists.ListAsync(context.Sender().Sender, context.RequestAborted)).Where(n => n.IsPublished).Take(5).ToList() : [],
            ["Problem"] = problem,
        }, status);
}
