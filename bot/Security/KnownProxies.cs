using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace FrontDoor.Bot.Security;

/// <summary>Setting <c>KnownProxies</c>: addresses or networks of the reverse proxies in front of this host. Only what they say about the caller's address and scheme is believed; without the setting nobody is.</summary>
public static class KnownProxies
{
    public static void UseKnownProxies(this WebApplication app)
    {
        var known = app.Configuration.GetSection("KnownProxies").Get<string[]>() ?? [];
        if (known.Length == 0)
        {
            return;
        }

        // No limit: a chain of proxies is followed as far as each one in it is known.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var address in known)
        {
            Add(options, address);
        }

        app.UseForwardedHeaders(options);
    }

    private static void Add(ForwardedHeadersOptions options, string address)
    {
        if (IPAddress.TryParse(address, out var proxy))
        {
            options.KnownProxies.Add(proxy);
        }
        else if (System.Net.IPNetwork.TryParse(address, out var network))
        {
            options.KnownIPNetworks.Add(network);
        }
        else
        {
            throw new SettingsException($"Setting KnownProxies: '{address}' is neither a network address (10.0.0.5) nor a network (10.0.0.0/24).");
        }
    }
}
