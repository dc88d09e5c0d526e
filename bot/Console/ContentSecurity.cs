namespace FrontDoor.Bot.Console;

/// <summary>What a page of the console may load: only this host, no inline script. MudBlazor writes style elements, hence the one exception.</summary>
public static class ContentSecurity
{
    public static void Use(WebApplication app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/console"),
            branch => branch.Use((context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy(context.Request.Host.Value ?? "");
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                return next(context);
            }));

    // 'self' covers WebSockets in Chromium and Firefox, not in Safari before 15.4: they are named.
    private static string Policy(string host) =>
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self'; font-src 'self'; "
        + $"connect-src 'self' ws://{host} wss://{host}; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";
}
