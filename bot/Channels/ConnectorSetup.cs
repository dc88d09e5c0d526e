using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace FrontDoor.Bot.Channels;

public static class ConnectorSetup
{
    /// <summary>The Bot Framework Connector: settings <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>, <c>MicrosoftAppTenantId</c>; without an app id this machine only.</summary>
    public static void AddConnector(this IServiceCollection services)
    {
        services.AddHttpClient();
        // Four lines a call, with the addresses of conversations in them, and a lock around each line.
        services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        // The name under which the framework's own calls go out: a redirect would lead to an address that nobody vouched for.
        services.AddHttpClient("Microsoft.Bot.Connector").ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddHttpClient(VouchedFiles.Client).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton(provider => new CloudAdapter(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<IBot, FrontDoorBot>();
        services.AddSingleton<VouchedFiles>();
        services.AddSingleton<ConnectorTurns>();
        services.AddSingleton<LoopbackRule>();
        services.AddSingleton<ConnectorEndpoint>();
    }

    /// <summary>POST only: any other method gets 405.</summary>
    public static void MapConnector(this IEndpointRouteBuilder routes) =>
        // All methods: with POST alone a GET would fall to the pages, which know no such page.
        routes.Map("/api/messages", (HttpContext http, ConnectorEndpoint endpoint) => endpoint.RunAsync(http)).DisableAntiforgery();
}
