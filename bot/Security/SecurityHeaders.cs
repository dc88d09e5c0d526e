namespace FrontDoor.Bot.Security;

/// <summary>Headers that every answer carries. What an endpoint sets itself stays.</summary>
public static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("X-Frame-Options", "DENY");
        headers.TryAdd("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=()");
        // The address of a personal link is its secret: no page may send it on as a referrer.
        headers.TryAdd("Referrer-Policy", "no-referrer");
        if (context.Request.IsHttps && context.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            headers.TryAdd("Strict-Transport-Security", "max-age=31536000");
        }

        headers.TryAdd("Content-Security-Policy", PolicyFor(context.Request));
    }

    private static string PolicyFor(HttpRequest request)
    {
        var path = request.Path;
        if (path.StartsWithSegments("/chat"))
        {
            return PagePolicies.Chat(request);
        }

        return path.StartsWithSegments("/console") || path.StartsWithSegments("/notices") || path.StartsWithSegments("/sign-in")
            || path.StartsWithSegments("/_blazor") || path.StartsWithSegments("/_framework") || path.StartsWithSegments("/_content")
            ? PagePolicies.Console(request)
            : PagePolicies.Plain;
    }
}
