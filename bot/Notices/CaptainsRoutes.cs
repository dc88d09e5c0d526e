using System.Globalization;
using FrontDoor.Bot.Pages;
using FrontDoor.Bot.Resources;
using FrontDoor.Core;
using FrontDoor.Core.Directory;

namespace FrontDoor.Bot.Notices;

/// <summary><c>/notices/captains</c>: supervisors appoint captains and deputies, make their one-time links, and end terms.</summary>
internal static class CaptainsRoutes
{
    public static Task<IResult> ShowAsync(HttpContext context, Captains captains, NoticeDesk desk) => ShowAsync(context, captains, desk, null, null);

    public static async Task<IResult> ActAsync(HttpContext context, string act, Captains captains, NoticeDesk desk, PublicAddress address, ProblemSentences problems)
    {
        var sender = context.Sender().Sender;
        if (!sender.IsSupervisor)
        {
            return Page.Tell(context, "not_found", 403);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        _ = Guid.TryParse(form["id"], out var id);
        switch (act)
        {
            case "appoint":
                var entry = new CaptainEntry(form["name"].ToString().Trim(), Guid.TryParse(form["park"], out var park) ? park : Guid.Empty, form["deputy"] == "on", Day(form["from"]), Day(form["until"]));
                return await EndAsync(context, captains, desk, problems, (await captains.AppointAsync(id == Guid.Empty ? Guid.CreateVersion7() : id, entry, sender.Name, context.RequestAborted)).Problem);
            case "end":
                return await EndAsync(context, captains, desk, problems, (await captains.EndAsync(id, context.RequestAborted)).Problem);
            case "invite":
                var token = await captains.InviteAsync(id, context.RequestAborted);
                return token.Problem is { } problem
                    ? await EndAsync(context, captains, desk, problems, problem)
                    : await ShowAsync(context, captains, desk, null, (id, $"{address.Root}/captain/{token.Value}"));
            default:
                return Page.Tell(context, "not_found", 404);
        }
    }

    private static async Task<IResult> EndAsync(HttpContext context, Captains captains, NoticeDesk desk, ProblemSentences problems, Problem? problem) =>
        problem is null ? NoticePages.Go(context, "/notices/captains") : await ShowAsync(context, captains, desk, problems.Of(problem), null);

    private static async Task<IResult> ShowAsync(HttpContext context, Captains captains, NoticeDesk desk, string? problem, (Guid Id, string Address)? invited)
    {
        var sender = context.Sender().Sender;
        return !sender.IsSupervisor
            ? Page.Tell(context, "not_found", 403)
            : NoticePages.Show<CaptainsPage>(context, new()
            {
                ["Captains"] = await captains.ListAsync(context.RequestAborted),
                ["Parks"] = (await desk.Choices.RunAsync(sender, context.RequestAborted)).Parks,
                ["InvitedId"] = invited?.Id,
                ["Invitation"] = invited?.Address,
                ["Problem"] = problem,
            }, problem is null ? 200 : 422);
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
