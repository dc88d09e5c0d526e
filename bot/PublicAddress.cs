using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FrontDoor.Bot;

/// <summary>Where people reach this host: setting <c>PublicUrl</c>, else the first address it listens on.</summary>
public sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    /// <summary>Without a slash at the end.</summary>
    public string Root => (configuration["PublicUrl"] is { Length: > 0 } setting ? setting : Bound()).TrimEnd('/');

    /// <param name="token">The secret part of the link.</param>
    public string PersonalLink(string token) => $"{Root}/l/{Uri.EscapeDataString(token)}";

    // An address like http://[::]:3978 says where the host listens, not where anybody can go.
    private string Bound()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:3978";
        var binding = BindingAddress.Parse(address);
        var host = binding.Host is "[::]" or "0.0.0.0" or "*" or "+" ? "localhost" : binding.Host;
        return FormattableString.Invariant($"{binding.Scheme}://{host}:{binding.Port}");
    }
}
