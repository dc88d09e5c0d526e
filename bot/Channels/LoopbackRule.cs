using FrontDoor.Bot.Security;

namespace FrontDoor.Bot.Channels;

/// <summary>Without an app id nobody proves who is asking: then only programs on this machine may ask, directly, and are answered on this machine.</summary>
public sealed class LoopbackRule(IConfiguration configuration)
{
    /// <summary>Null when the request may pass.</summary>
    public Refusal? Refuses(HttpContext http, string? serviceUrl)
    {
        if (!string.IsNullOrEmpty(configuration["MicrosoftAppId"]))
        {
            return null;
        }

        if (!CallerAddress.IsThisMachine(http))
        {
            return Forbidden("Without an app id this host answers only programs on its own machine.");
        }

        return serviceUrl is null || (Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && address is { IsLoopback: true, Scheme: "http" or "https" })
            ? null
            : Forbidden("Without an app id this host calls only a serviceUrl on its own machine.");
    }

    private static Refusal Forbidden(string message) => new(StatusCodes.Status403Forbidden, "Forbidden", message);
}
