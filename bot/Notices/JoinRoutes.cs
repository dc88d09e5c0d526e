using FrontDoor.Bot.Links;
using FrontDoor.Bot.Pages;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Dialogs.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary><c>/join/{park}</c>, behind the QR code in the lobby: somebody at an enterprise becomes reachable in a chat of the own, and says to what.</summary>
internal static class JoinRoutes
{
    private const int MostHits = 20;

    public static async Task<IResult> ShowAsync(HttpContext context, Guid park, DirectoryLists directory) => await ShowAsync(context, park, directory, null);

    public static async Task<IResult> JoinAsync(HttpContext context, Guid park, DirectoryLists directory, JoinPark join, OwnChat chat)
    {
        if (await SentForm.ReadAsync(context) is not { } form)
        {
            return Page.Tell(context, "error", 400);
        }

        var language = PageLanguage.Of(context.Request);
        if (await directory.ParkAsync(park, context.RequestAborted) is not { } place
            || !Guid.TryParse(form["enterprise"], out var enterprise)
            || !await directory.IsInParkAsync(enterprise, park, context.RequestAborted))
        {
            return await ShowAsync(context, park, directory, NoticeTexts.Say("join_bad", language));
        }

        var (visitor, address) = await chat.OpenAsync(context);
        var wanted = form["want"].Select(word => Enum.TryParse<NoticePurpose>(word, out var purpose) ? purpose : (NoticePurpose?)null).OfType<NoticePurpose>().ToList();
        var joined = await join.RunAsync(address, enterprise, Short(form["person"]), Short(form["phone"]), wanted, context.RequestAborted);
        if (!joined.Succeeded)
        {
            return await ShowAsync(context, park, directory, NoticeTexts.Say("join_bad", language));
        }

        await chat.SayAsync(visitor, "joined", NoticeTexts.Say("join_welcome", language, place), context.RequestAborted);
        return NoticePages.Go(context, "/chat");
    }

    private static string? Short(string? text) => text?.Trim() is { Length: > 0 and <= 40 } said ? said : null;

    private static async Task<IResult> ShowAsync(HttpContext context, Guid park, DirectoryLists directory, string? problem)
    {
        if (await directory.ParkAsync(park, context.RequestAborted) is not { } name)
        {
            return Page.Tell(context, "link_invalid", 404);
        }

        var query = context.Request.Query["q"].ToString().Trim();
        return Page.Show<JoinPage>(context, new()
        {
            ["Park"] = park,
            ["Name"] = name,
            ["Query"] = query,
            ["Hits"] = await directory.InParkAsync(park, query, MostHits, context.RequestAborted),
            ["Problem"] = problem,
        }, problem is null ? 200 : 422);
    }
}
