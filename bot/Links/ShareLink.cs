using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Links;

/// <summary>A second link for a colleague, made and withdrawn by the contact.</summary>
internal static class ShareLink
{
    public static async Task<IResult> MakeAsync(HttpContext context, string token, LinkDoor door, ShowLink page, PersonalLinks links, PublicAddress address)
    {
        var (link, refusal) = await door.OpenOwnAsync(context, token);
        if (link is null)
        {
            return refusal!;
        }

        // The page made the key, so that a second press makes no second link.
        var form = await SentForm.ReadAsync(context);
        var key = Guid.TryParse(form?["key"], out var sent) ? sent : Guid.NewGuid();
        var made = await links.ForColleagueAsync(link.CaseId, $"page:{key:N}", context.RequestAborted);
        return made.Succeeded
            ? await page.ShowAsync(context, token, link, said: null, address.PersonalLink(made.Value))
            : Pages.Page.Tell(context, "error", 409);
    }

    public static async Task<IResult> RevokeAsync(HttpContext context, string token, LinkDoor door, PersonalLinks links)
    {
        var (link, refusal) = await door.OpenOwnAsync(context, token);
        if (link is null)
        {
            return refusal!;
        }

        if (await SentForm.ReadAsync(context) is not { } form || !Guid.TryParse(form["link"], out var colleague))
        {
            return Pages.Page.Tell(context, "error", 400);
        }

        await links.RevokeColleagueAsync(link.CaseId, colleague, context.RequestAborted);
        return ShowLink.Return(context, token, "link_share_revoked");
    }
}
