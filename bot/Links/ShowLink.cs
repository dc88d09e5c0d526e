using FrontDoor.Bot.Pages;
using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Links;

/// <summary>GET: the state of the case in plain words, and what one can do.</summary>
public sealed class ShowLink(LinkDoor door, PersonalLinks links, TimeProvider clock)
{
    public async Task<IResult> RunAsync(HttpContext context, string token)
    {
        var (link, refusal) = await door.OpenAsync(context, token);
        return link is null ? refusal! : await ShowAsync(context, token, link, said: context.Request.Query["said"]);
    }

    /// <param name="said">Key of a sentence about what was just done; unknown ones are not shown.</param>
    /// <param name="colleagueAddress">A colleague's link that was just made.</param>
    public async Task<IResult> ShowAsync(HttpContext context, string token, OpenedLink link, string? said, string? colleagueAddress = null) =>
        Page.Show<LinkPage>(context, new()
        {
            ["Token"] = token,
            ["Link"] = link,
            ["Now"] = clock.GetUtcNow(),
            ["Said"] = said is "link_note_done" or "link_urge_done" or "link_note_empty" or "link_share_revoked" ? said : null,
            ["ColleagueAddress"] = colleagueAddress,
            ["Colleagues"] = link.MayOnlyAdd ? [] : await links.ColleaguesAsync(link.CaseId, context.RequestAborted),
        });

    /// <summary>Back to the page by GET, so that a reload does nothing twice.</summary>
    public static IResult Return(HttpContext context, string token, string said)
    {
        context.Response.Headers.Location = $"/l/{Uri.EscapeDataString(token)}?said={said}";
        return Results.StatusCode(303);
    }
}
