using FrontDoor.Bot.Console.Cases;
using FrontDoor.Bot.Console.Live;
using FrontDoor.Bot.Resources;
using MudBlazor.Services;

namespace FrontDoor.Bot.Console;

/// <summary>The specialists' console: registration and routes.</summary>
public static class ConsoleFeature
{
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddScoped<ProblemSentences>();
        services.AddScoped<CurrentReader>();
        services.AddScoped<Times>();
        services.AddScoped<EventSentences>();
        services.AddScoped<CaseWordsInFull>();
        services.AddScoped<CaseActions>();
        services.AddSingleton<LiveUpdates>();
        return services;
    }

    public static void MapConsole(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapGet("/console/language/{code}", Languages.Choose);
        FileDownload.Map(app);
        app.MapRazorComponents<ConsoleApp>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
    }

    public static void UseStaffLanguage(this WebApplication app) => Languages.Use(app);
}
