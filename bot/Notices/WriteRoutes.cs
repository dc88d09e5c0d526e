using FrontDoor.Bot.Files;
using FrontDoor.Bot.Resources;
using FrontDoor.Core;
using FrontDoor.Core.Files;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>Writing a notice: the form, and the draft that it makes.</summary>
internal static class WriteRoutes
{
    /// <summary>The smallest that channels of this host take.</summary>
    private static readonly FileLimits Limits = new(10L << 20, 10L << 20);

    public static async Task<IResult> ShowAsync(HttpContext context, Guid id, NoticeDesk desk)
    {
        var sender = context.Sender();
        var notice = await desk.Lists.FindAsync(id, sender.Sender, context.RequestAborted);
        return notice is { State: not NoticeState.Draft }
            ? NoticePages.Go(context, $"/notices/{id}")
            : await FormAsync(context, id, desk, notice?.Content ?? Begun(context, NoticeForm.Empty(sender)), notice, notice?.Content.Hash() ?? "", null);
    }

    // A link of another page may choose the ready list of a new notice; who writes it sees which.
    private static NoticeContent Begun(HttpContext context, NoticeContent empty) =>
        context.Request.Query["offered"].ToString() is { Length: > 0 and <= 200 } key ? empty with { Audience = empty.Audience with { Offered = key } } : empty;

    public static async Task<IResult> SaveAsync(HttpContext context, Guid id, NoticeDesk desk, IFileStore store, ProblemSentences problems)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var sender = context.Sender();
        var known = await desk.Lists.FindAsync(id, sender.Sender, context.RequestAborted);
        var kept = (known?.Content.Files ?? []).Where(file => form["keep"].Contains(file.Sha256)).ToList();
        var content = NoticeForm.Read(form, kept, sender);
        var files = await FilesAsync(form, store, context.RequestAborted);
        content = files.Succeeded ? content with { Files = [.. kept, .. files.Value] } : content;
        var seen = form["seen"].ToString();
        var saved = files.Problem is { } refused ? refused : await desk.Write.SaveAsync(id, content, seen, sender.Sender, context.RequestAborted);
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

    private static async Task<Result<List<FileReference>>> FilesAsync(IFormCollection form, IFileStore store, CancellationToken cancellationToken)
    {
        var saved = new List<FileReference>();
        foreach (var file in form.Files.Where(f => f.Length > 0))
        {
            await using var content = file.OpenReadStream();
            var one = await store.SaveAsync(content, FileNames.Clean(file.FileName), Limits, cancellationToken);
            if (one.Problem is { } problem)
            {
                return problem;
            }

            saved.Add(one.Value);
        }

        return saved;
    }

    private static async Task<IResult> FormAsync(HttpContext context, Guid id, NoticeDesk desk, NoticeContent content, Notice? notice, string seen, string? problem, int status = 200) =>
        NoticePages.Show<WritePage>(context, new()
        {
            ["Id"] = id,
            ["Content"] = content,
            ["Choices"] = await desk.Choices.RunAsync(notice?.Author ?? context.Sender().Sender, context.RequestAborted),
            ["Seen"] = seen,
            ["IsEditedMeanwhile"] = status == 409,
            ["Problem"] = problem,
        }, status);
}
