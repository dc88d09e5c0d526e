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

    // "null" is what our own forms send: their pages tell no referrer.
    private static bool IsElsewhere(string origin, HostString here) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && !string.Equals(from.Host, here.Host, StringComparison.OrdinalIgnoreCase);
}
