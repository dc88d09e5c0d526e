using System.Net;
using System.Net.Sockets;

namespace FrontDoor.Bot.Security;

/// <summary>Where a request comes from, as far as it can be believed (see <see cref="KnownProxies"/>).</summary>
internal static class CallerAddress
{
    private static readonly string[] SignsOfProxyOrBrowser =
    [
        "Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-ProxyUser-IP", "X-Envoy-External-Address",
        "True-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP", "Ali-CDN-Real-IP", "WL-Proxy-Client-IP", "Proxy-Client-IP", "Origin",
    ];

    /// <summary>A program on this machine, without a proxy between. A page in this machine's own browser also comes from loopback, but always tells its origin.</summary>
    public static bool IsThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(Plain(remote)) && !http.Request.Headers.Keys.Any(IsForwarded);

    /// <summary>Who is counted together: one IPv4 address, or the /64 that an IPv6 customer has to himself.</summary>
    public static string CountedAs(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } remote)
        {
            return "";
        }

        var address = Plain(remote);
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    /// <summary>True for a header with which a proxy tells of another caller.</summary>
    private static bool IsForwarded(string header) =>
        // X-Original-: what the host itself makes of a known proxy's header.
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase) || SignsOfProxyOrBrowser.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
