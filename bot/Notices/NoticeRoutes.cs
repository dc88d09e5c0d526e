using FrontDoor.Bot.Pages;
using FrontDoor.Bot.Resources;
using FrontDoor.Core;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>One notice: preview while it is a draft, then progress, receipts and what can be done.</summary>
internal static class NoticeRoutes
{
    private const int PageSize = 50;

    /// <summary>One number at a time, as a button to call; who asked for whose is written down, by ids.</summary>
    public static async Task<IResult> CallAsync(HttpContext context, Guid id, NoticeDesk desk, PublicAddress address, ILogger<NoticeDesk> logger)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var sender = context.Sender().Sender;
        if (!long.TryParse(form["row"], out var row) || await desk.Lists.NumberAsync(id, row, sender, context.RequestAborted) is not { } number)
        {
            return Page.Tell(context, "not_found", 404);
        }

        logger.LogInformation("Sender {SenderId} saw the number of contact {ContactId}", sender.Id, number.ContactId);
        return await ShowAsync(context, id, desk, address, null, null, number);
    }

    public static Task<IResult> ShowAsync(HttpContext context, Guid id, NoticeDesk desk, PublicAddress address) =>
        ShowAsync(context, id, desk, address, context.Request.Query["said"], null);

    public static async Task<IResult> ProgressAsync(HttpContext context, Guid id, NoticeDesk desk) =>
        await desk.Lists.ProgressAsync(id, context.Sender().Sender, context.RequestAborted) is { } progress
            ? Results.Json(ProgressView.Of(progress, PageLanguage.Of(context.Request)))
            : Results.NotFound();

    public static async Task<IResult> ActAsync(HttpContext context, Guid id, string act, NoticeDesk desk, PublicAddress address, ProblemSentences problems, ProveChat prove)
    {
        if (act is "send" or "chase" && CaptainCookie.IsBy(context.User) && context.Sender().Captain is { } captain && prove.IsNeeded(captain))
        {
            return NoticePages.Go(context, $"/notices/{id}/prove");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var done = await RunAsync(desk, id, act, form, context.Sender().Sender, context.RequestAborted);
        return done switch
        {
            null => Page.Tell(context, "not_found", 404),
            { Problem: { } problem } => await ShowAsync(context, id, desk, address, null, problems.Of(problem)),
            { Value: { } where } => NoticePages.Go(context, where),
            _ => NoticePages.Go(context, $"/notices/{id}?said={act}"),
        };
    }

    /// <summary>Where to go next; an empty value stays on the notice. Null: there is no such act.</summary>
    private static async Task<Result<string?>?> RunAsync(NoticeDesk desk, Guid id, string act, IFormCollection form, NoticeSender sender, CancellationToken cancellationToken)
    {
        switch (act)
        {
            case "send": return Stay(await desk.Write.HandInAsync(id, sender, cancellationToken));
            case "take-back": return Stay(await desk.Write.TakeBackAsync(id, sender, cancellationToken));
            case "approve": return Stay(await desk.Steer.ApproveAsync(id, form["hash"].ToString(), sender, cancellationToken));
            case "return": return Stay(await desk.Steer.ReturnAsync(id, form["why"].ToString(), sender, cancellationToken));
            case "pause": return Stay(await desk.Steer.PauseAsync(id, sender, cancellationToken));
            case "resume": return Stay(await desk.Steer.ResumeAsync(id, sender, cancellationToken));
            case "cancel": return Stay(await desk.Steer.CancelAsync(id, sender, cancellationToken));
            case "passed-on": return Stay(await desk.Steer.PassOnAsync(id, sender, cancellationToken));
            case "chase":
                var chase = Guid.TryParse(form["key"], out var key) ? key : Guid.CreateVersion7();
                var chased = await desk.Write.ChaseAsync(id, chase, form["title"].ToString(), sender, cancellationToken);
                return chased.Problem is { } problem ? problem : $"/notices/{chase}?said=send";
            case "decide" when long.TryParse(form["row"], out var row): return Stay(await desk.Steer.DecideAsync(id, row, form["again"] == "yes", sender, cancellationToken));
            default: return null;
        }
    }

    private static Result<string?> Stay<T>(Result<T> done) => done.Problem is { } problem ? problem : (string?)null;

    private static async Task<IResult> ShowAsync(HttpContext context, Guid id, NoticeDesk desk, PublicAddress address, string? said, string? problem, NumberToCall? call = null)
    {
        var sender = context.Sender().Sender;
        if (await desk.Lists.FindAsync(id, sender, context.RequestAborted) is not { } notice)
        {
            return Page.Tell(context, "not_found", 404);
        }

        var language = PageLanguage.Of(context.Request);
        var filter = Enum.TryParse<RecipientFilter>(context.Request.Query["show"], true, out var wished) ? wished : RecipientFilter.NotConfirmed;
        var page = int.TryParse(context.Request.Query["page"], out var number) && number > 0 ? number : 0;
        var starts = notice.State == NoticeState.Scheduled ? new QuietHours(desk.Options).StartOf(notice, desk.Clock.GetUtcNow()) : null;
        return NoticePages.Show<NoticePage>(context, new()
        {
            ["Notice"] = notice,
            ["Preview"] = notice.State == NoticeState.Draft ? await desk.Write.PreviewAsync(id, sender, context.RequestAborted) : null,
            ["Progress"] = notice.State == NoticeState.Draft ? null : await desk.Lists.ProgressAsync(id, sender, context.RequestAborted),
            ["Recipients"] = notice.State == NoticeState.Draft ? [] : await desk.Lists.RecipientsAsync(id, sender, filter, page * PageSize, PageSize, context.RequestAborted),
            ["Filter"] = filter,
            ["PageNumber"] = page,
            ["Address"] = $"{address.Root}/n/{notice.Code}",
            ["Starts"] = starts,
            ["Said"] = said is null ? null : (starts is null ? null : CaptainWords.Find($"said_{said}_later", language, CaptainWords.Moment(starts.Value))) ?? CaptainWords.Find("said_" + said, language),
            ["Problem"] = problem,
            ["Call"] = call,
        }, problem is null ? 200 : 409);
    }
}
