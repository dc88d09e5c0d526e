using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Links;

/// <summary>A second link for a colleague, made and withdrawn by the contact.</summary>
internal static class ShareLink
{
    public static async Task<IResult> MakeAsync(HttpContext context, string token, LinkDoor door, PersonalLinks links, PublicAddress address)
    {
        var (link, refusal) = await door.OpenOwnAsync(context, token);
        if (link is null)
        {
            return refusal!;
        }

        var made = await links.ForColleagueAsync(link.CaseId, context.RequestAborted);
        return made.Succeeded
            ? ShowLink.Show(context, token, link, said: null, address.PersonalLink(made.Value))
            : Pages.Page.Tell(context, "error", 409);
    }

    public static async Task<IResult> RevokeAsync(HttpContext context, string token, LinkDoor door, PersonalLinks links)
    {
        var (link, refusal) = await door.OpenOwnAsync(context, token);
        if (link is null)
        {
            return refusal!;
        }

        if (await SentForm.ReadAsync(context) is not { } form)
        {
            return Pages.Page.Tell(context, "error", 400);
        }

        var colleague = form["address"].ToString().Split('/')[^1];
        // Without one, all links of the case would go, the contact's own too.
        if (colleague.Length > 0 && !string.Equals(colleague, token, StringComparison.Ordinal))
        {
            await links.RevokeAsync(link.CaseId, Uri.UnescapeDataString(colleague), context.RequestAborted);
        }

        return ShowLink.Return(context, token, "link_share_revoked");
    }
}
