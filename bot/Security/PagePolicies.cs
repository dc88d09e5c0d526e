namespace FrontDoor.Bot.Security;

/// <summary>The Content-Security-Policy of each area: the least that its pages need.</summary>
public static class PagePolicies
{
    private const string NoFrame = "object-src 'none'; form-action 'self'; frame-ancestors 'none'";
    private const string Closed = $"base-uri 'none'; {NoFrame}";

    /// <summary>Pages without inline script or style.</summary>
    public const string Plain = $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; {Closed}";

    /// <summary>A file sent by somebody: nothing in it runs, whatever it is.</summary>
    public const string File = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>Web Chat styles itself inline, and its uploads read their own blob: addresses (channels.md 1.8). Some browsers do not count ws: as 'self'.</summary>
    public static string Chat(HttpRequest request) =>
        $"default-src 'none'; script-src 'self'; connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host} blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; worker-src 'self' blob:; {Closed}";

    /// <summary>Console and captain pages: MudBlazor needs inline styles, Blazor its socket and its base element.</summary>
    public static string Console(HttpRequest request) =>
        $"default-src 'self'; script-src 'self'; connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; base-uri 'self'; {NoFrame}";
}
