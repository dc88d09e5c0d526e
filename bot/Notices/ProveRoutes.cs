using FrontDoor.Bot.Links;
using FrontDoor.Bot.Pages;

namespace FrontDoor.Bot.Notices;

/// <summary><c>/notices/{id}/prove</c>: the digits that stand in the captain's chat; then the notice is sent.</summary>
internal static class ProveRoutes
{
    public static async Task<IResult> ShowAsync(HttpContext context, Guid id, ProveChat prove)
    {
        if (context.Sender().Captain is not { ConversationId: not null } captain)
        {
            return NoticePages.Go(context, $"/notices/{id}");
        }

        await prove.SendAsync(captain, PageLanguage.Of(context.Request), context.RequestAborted);
        return NoticePages.Show<ProvePage>(context, new() { ["Id"] = id });
    }

    public static async Task<IResult> TryAsync(HttpContext context, Guid id, ProveChat prove, LinkGuesses guesses)
    {
        if (context.Sender().Captain is not { } captain)
        {
            return NoticePages.Go(context, $"/notices/{id}");
        }

        var from = context.Connection.RemoteIpAddress;
        if (guesses.AreTooMany(from))
        {
            return Page.Tell(context, "too_many", 429);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await prove.TryAsync(captain, form["code"].ToString(), context.RequestAborted))
        {
            return NoticePages.Go(context, $"/notices/{id}");
        }

        guesses.CountMiss(from);
        return NoticePages.Show<ProvePage>(context, new() { ["Id"] = id, ["Problem"] = CaptainWords.Say("prove_wrong", PageLanguage.Of(context.Request)) }, 422);
    }
}
