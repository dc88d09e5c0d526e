using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Time;

namespace FrontDoor.Bot.Links;

/// <summary>The contact asks on the page of the link to hurry. Once a day counts: each urge reaches somebody higher, and three presses in a row must not call the supervisor.</summary>
internal static class UrgeOnPage
{
    public static async Task<IResult> RunAsync(HttpContext context, string token, LinkDoor door, UrgeCase urge, TimeProvider clock)
    {
        var (link, refusal) = await door.OpenOwnAsync(context, token);
        if (link is null)
        {
            return refusal!;
        }

        var day = ShanghaiTime.DayOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var urged = await urge.RunAsync(link.CaseId, "link:" + day, null, context.RequestAborted);
        return urged.Succeeded ? ShowLink.Return(context, token, "link_urge_done") : Pages.Page.Tell(context, "error", 409);
    }
}
