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
            : await FormAsync(context, id, desk, notice?.Content ?? NoticeForm.Empty(sender), null);
    }

    public static async Task<IResult> SaveAsync(HttpContext context, Guid id, NoticeDesk desk, IFileStore store, ProblemSentences problems)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var sender = context.Sender();
        var known = await desk.Lists.FindAsync(id, sender.Sender, context.RequestAborted);
        var kept = (known?.Content.Files ?? []).Where(file => form["keep"].Contains(file.Sha256)).ToList();
        var content = NoticeForm.Read(form, kept, sender);
        var files = await FilesAsync(form, store, context.RequestAborted);
        content = files.Succeeded ? content with { Files = [.. kept, .. files.Value] } : content;
        var saved = files.Problem is { } refused ? refused : await desk.Write.SaveAsync(id, content, sender.Sender, context.RequestAborted);
        return saved.Problem is { } problem
            ? await FormAsync(context, id, desk, content, problems.Of(problem), 422)
            : NoticePages.Go(context, $"/notices/{id}");
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

    private static async Task<IResult> FormAsync(HttpContext context, Guid id, NoticeDesk desk, NoticeContent content, string? problem, int status = 200) =>
        NoticePages.Show<WritePage>(context, new()
        {
            ["Id"] = id,
            ["Content"] = content,
            ["Choices"] = await desk.Choices.RunAsync(context.Sender().Sender, context.RequestAborted),
            ["Problem"] = problem,
        }, status);
}
