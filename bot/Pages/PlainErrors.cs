namespace FrontDoor.Bot.Pages;

/// <summary>What a person sees when there is no such page, or something broke: plain words, never a code or a trace. Programs get the bare status.</summary>
public static class PlainErrors
{
    public static void UsePlainErrors(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(context => TellAsync(context, "error", 500)));
        app.UseStatusCodePages(async pages =>
        {
            var context = pages.HttpContext;
            if (context.Response.StatusCode is 404 or 405)
            {
                await TellAsync(context, "not_found", context.Response.StatusCode);
            }
        });
    }

    private static Task TellAsync(HttpContext context, string key, int status)
    {
        context.Response.StatusCode = status;
        return WantsPage(context.Request) ? Page.Tell(context, key, status).ExecuteAsync(context) : Task.CompletedTask;
    }

    internal static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/v3");
}
