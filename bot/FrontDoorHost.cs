using FrontDoor.Bot.Console;
using FrontDoor.Bot.SignIn;

namespace FrontDoor.Bot;

/// <summary>The contents page of the host: one line a feature.</summary>
public static class FrontDoorHost
{
    /// <summary>A host ready to run. Tests build it too, with their own arguments.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => DataFolder.Hold(builder.Configuration));
        builder.Services.AddSignIn(builder.Environment);
        builder.Services.AddConsole();

        var app = builder.Build();
        app.UseConsole();
        app.MapSignIn();
        app.MapConsole();
        app.MapGet("/healthz", () => "ok");
        return app;
    }
}
