using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrontDoor.Bot.Pages;

/// <summary>Answers with a static server-rendered page in the reader's language.</summary>
public static class Page
{
    /// <param name="parameters">Parameters of the component beside <c>Language</c>.</param>
    public static IResult Show<TPage>(HttpContext context, Dictionary<string, object?>? parameters = null, int status = 200)
        where TPage : IComponent
    {
        parameters ??= [];
        parameters["Language"] = PageLanguage.Choose(context);
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>A page with one message: <c>not_found</c>, <c>error</c>, <c>link_invalid</c>, <c>too_many</c>.</summary>
    public static IResult Tell(HttpContext context, string key, int status) =>
        Show<MessagePage>(context, new() { ["Key"] = key }, status);
}
