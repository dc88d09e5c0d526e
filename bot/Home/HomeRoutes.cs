using FrontDoor.Bot.Pages;

namespace FrontDoor.Bot.Home;

/// <summary><c>/</c>: three doors.</summary>
public static class HomeRoutes
{
    public static void AddPages(this WebApplicationBuilder builder) => builder.Services.AddRazorComponents();

    public static void MapHome(this WebApplication app) => app.MapGet("/", (HttpContext context) => Page.Show<HomePage>(context));
}
