using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace FrontDoor.Bot.Security;

/// <summary>Setting <c>KnownProxies</c>: addresses of the reverse proxies in front of this host. Only what they say about the caller's address and scheme is believed; without the setting nobody is.</summary>
public static class KnownProxies
{
    public static void UseKnownProxies(this WebApplication app)
    {
        var known = app.Configuration.GetSection("KnownProxies").Get<string[]>() ?? [];
        if (known.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var address in known)
        {
            options.KnownProxies.Add(IPAddress.TryParse(address, out var proxy) ? proxy : throw new SettingsException($"Setting KnownProxies: '{address}' is not a network address."));
        }

        app.UseForwardedHeaders(options);
    }
}
