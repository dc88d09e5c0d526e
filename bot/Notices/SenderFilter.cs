using System.Globalization;
using FrontDoor.Bot.Links;
using FrontDoor.Bot.Pages;
using Microsoft.AspNetCore.Antiforgery;

namespace FrontDoor.Bot.Notices;

/// <summary>Every page and act under <c>/notices</c>: who it is is read from the directory, acts carry the page's token, and problems speak the reader's language.</summary>
internal sealed class SenderFilter(CurrentSender current, IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await current.FindAsync(http) is not { } sender)
        {
            return Page.Tell(http, "not_found", 403);
        }

        // All acts are forms; read here, once, so that no act and no check of the token meets a body that is none.
        if (HttpMethods.IsPost(http.Request.Method) && await SentForm.ReadAsync(http) is null)
        {
            return Page.Tell(http, "error", 400);
        }

        if (HttpMethods.IsPost(http.Request.Method) && !await antiforgery.IsRequestValidAsync(http))
        {
            return Page.Tell(http, "error", 400);
        }

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(PageLanguage.Of(http.Request));
        http.Features.Set(sender);
        return await next(context);
    }
}

internal static class SenderOfRequest
{
    public static SignedInSender Sender(this HttpContext context) => context.Features.Get<SignedInSender>() ?? throw new InvalidOperationException("A page of notices was opened without its filter.");
}
