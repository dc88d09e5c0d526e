using FrontDoor.Bot.Links;
using FrontDoor.Bot.Pages;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;

namespace FrontDoor.Bot.Notices;

/// <summary><c>/captain/{token}</c>: the one-time link by which a captain joins. It binds the chat of the browser that opens it, and signs in.</summary>
internal static class CaptainRoutes
{
    public static async Task<IResult> ShowAsync(HttpContext context, string token, Captains captains, LinkGuesses guesses)
    {
        if (await captains.InvitedAsync(token, context.RequestAborted) is { } captain)
        {
            return Page.Show<CaptainJoinPage>(context, new() { ["Token"] = token, ["Captain"] = captain });
        }

        guesses.CountMiss(context.Connection.RemoteIpAddress);
        return Page.Tell(context, "link_invalid", 404);
    }

    // By a press, not by opening: messengers open links to look at them, and this one works once.
    public static async Task<IResult> JoinAsync(HttpContext context, string token, Captains captains, OwnChat chat, SaveAddress saveAddress)
    {
        if (await captains.InvitedAsync(token, context.RequestAborted) is null)
        {
            return Page.Tell(context, "link_invalid", 404);
        }

        var (visitor, address) = await chat.OpenAsync(context);
        await saveAddress.RunAsync(address, context.RequestAborted);
        var joined = await captains.JoinAsync(token, address.ConversationId, context.RequestAborted);
        if (!joined.Succeeded)
        {
            return Page.Tell(context, "link_invalid", 404);
        }

        var language = PageLanguage.Of(context.Request);
        await chat.SayAsync(visitor, $"captain:{joined.Value.Session}", CaptainWords.Say("captain_welcome", language, joined.Value.Name, joined.Value.Park), context.RequestAborted);
        await CaptainCookie.WriteAsync(context, joined.Value);
        return NoticePages.Go(context, "/notices");
    }
}
