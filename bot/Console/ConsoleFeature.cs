using FrontDoor.Bot.Console.Cases;
using FrontDoor.Bot.Console.Coverage;
using FrontDoor.Bot.Console.Diary;
using FrontDoor.Bot.Console.Exhibits;
using FrontDoor.Bot.Console.Figures;
using FrontDoor.Bot.Console.Ledgers;
using FrontDoor.Bot.Console.Live;
using FrontDoor.Bot.Console.Load;
using FrontDoor.Bot.Console.PolicyDesk;
using FrontDoor.Bot.Console.Reports;
using FrontDoor.Bot.Resources;
using MudBlazor;
using MudBlazor.Services;

namespace FrontDoor.Bot.Console;

/// <summary>The specialists' console: registration and routes.</summary>
public static class ConsoleFeature
{
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices(Notices);
        services.AddScoped<ProblemSentences>();
        services.AddScoped<CurrentReader>();
        services.AddScoped<Times>();
        services.AddScoped<EventSentences>();
        services.AddScoped<CaseWordsInFull>();
        services.AddScoped<CaseActions>();
        services.AddScoped<FigureWords>().AddScoped<CaseCells>().AddScoped<MakeReport>().AddScoped<Reassign>().AddScoped<ReadLedger>();
        services.AddScoped<CannedSuggestions>().AddScoped<ClaimWords>().AddScoped<ReadExhibitText>().AddScoped<PolicyFromCase>();
        services.AddSingleton<LiveUpdates>();
        return services;
    }

    public static void MapConsole(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapGet("/console/language/{code}", Languages.Choose);
        FileDownload.Map(app);
        FigureRoutes.Map(app);
        ReportRoutes.Map(app);
        CoverageRoutes.Map(app);
        LedgerRoutes.Map(app);
        // Blazor's own policy of one directive would stand in the place of ours (see SecurityHeaders), which has it too.
        app.MapRazorComponents<ConsoleApp>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    public static void UseStaffLanguage(this WebApplication app) => Languages.Use(app);

    // In the free middle of the bar, one at a time and short: at the side they lay over the card and its buttons.
    private static void Notices(MudServicesConfiguration options)
    {
        options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.TopCenter;
        options.SnackbarConfiguration.MaxDisplayedSnackbars = 1;
        options.SnackbarConfiguration.VisibleStateDuration = 2500;
        options.SnackbarConfiguration.ShowTransitionDuration = 100;
        options.SnackbarConfiguration.HideTransitionDuration = 200;
    }
}
