using FrontDoor.Bot.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;

namespace FrontDoor.Bot.Notices;

/// <summary>Shows a page of captains and supervisors with what all of them need.</summary>
internal static class NoticePages
{
    public static IResult Show<TPage>(HttpContext context, Dictionary<string, object?> parameters, int status = 200)
        where TPage : IComponent
    {
        parameters["Sender"] = context.Sender();
        parameters["Token"] = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return Page.Show<TPage>(context, parameters, status);
    }

    /// <summary>Back by GET, so that a reload does nothing twice.</summary>
    public static IResult Go(HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        return Results.StatusCode(303);
    }
}
