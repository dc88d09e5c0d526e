using System.Net;

namespace FrontDoor.Bot.Channels;

/// <summary>Without an app id nobody proves who is asking: then only programs on this machine may ask, directly, and are answered on this machine.</summary>
public sealed class LoopbackRule(IConfiguration configuration)
{
    private static readonly string[] SignsOfProxyOrBrowser =
    [
        "Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-ProxyUser-IP", "X-Envoy-External-Address",
        "True-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP", "Ali-CDN-Real-IP", "WL-Proxy-Client-IP", "Proxy-Client-IP", "Origin",
    ];

    /// <summary>Null when the request may pass.</summary>
    public Refusal? Refuses(HttpContext http, string? serviceUrl)
    {
        if (!string.IsNullOrEmpty(configuration["MicrosoftAppId"]))
        {
            return null;
        }

        if (!IsDirectFromLoopback(http))
        {
            return Forbidden("Without an app id this host answers only programs on its own machine.");
        }

        return serviceUrl is null || (Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && address.IsLoopback && address.Scheme.StartsWith("http", StringComparison.Ordinal))
            ? null
            : Forbidden("Without an app id this host calls only a serviceUrl on its own machine.");
    }

    private static bool IsDirectFromLoopback(HttpContext http)
    {
        var remote = http.Connection.RemoteIpAddress;
        var isLoopback = remote is not null && IPAddress.IsLoopback(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote);
        return isLoopback && !http.Request.Headers.Keys.Any(IsForwarded);
    }

    // A page in this machine's own browser also comes from loopback, but always tells its origin.
    private static bool IsForwarded(string header) =>
        // X-Original-: what the host itself makes of a known proxy's header.
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase) || SignsOfProxyOrBrowser.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static Refusal Forbidden(string message) => new(StatusCodes.Status403Forbidden, "Forbidden", message);
}
