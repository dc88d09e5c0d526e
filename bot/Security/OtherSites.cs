using FrontDoor.Bot.Pages;

namespace FrontDoor.Bot.Security;

/// <summary>Tells what a page of another site made a browser send. Browsers too old for <c>Sec-Fetch-Site</c> (the one inside WeChat among them) pass: they are held by SameSite cookies alone.</summary>
internal static class OtherSites
{
    public static bool Sent(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" => false,
        "" => IsElsewhere(request.Headers.Origin.ToString(), request.Host),
        _ => true,
    };

    /// <summary>For the acts of public pages. Else any page could put a visitor into the conversation of whoever wrote that page: the visitor's next words would be read there.</summary>
    public static async ValueTask<object?> RefuseAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        HttpMethods.IsPost(call.HttpContext.Request.Method) && Sent(call.HttpContext.Request)
            ? Page.Tell(call.HttpContext, "error", StatusCodes.Status403Forbidden)
            : await next(call);

    // "null" is what our own forms send: their pages tell no referrer.
    private static bool IsElsewhere(string origin, HostString here) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && !string.Equals(from.Host, here.Host, StringComparison.OrdinalIgnoreCase);
}
