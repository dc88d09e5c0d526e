using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Console;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Delivery;
using FrontDoor.Bot.Health;
using FrontDoor.Bot.Samples;
using FrontDoor.Bot.SignIn;
using FrontDoor.Bot.Turns;

namespace FrontDoor.Bot;

/// <summary>The contents page of the host: one line a feature.</summary>
public static class FrontDoorHost
{
    /// <summary>A host ready to run. Tests build it too, with their own arguments.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;

        services.AddSingleton(TimeProvider.System);
        builder.AddDataFolder();    // held before anything opens a file in it
        builder.AddConversations(); // documents and logs
        services.AddTurns();        // a message becomes replies and effects
        services.AddDelivery();     // what goes out after a commit
        services.AddConnector();    // channels of the Bot Framework
        builder.AddSignIn();        // staff, roles, cookies
        services.AddConsole();      // pages of specialists
        services.AddSamples();      // what an empty installation starts with

        var app = builder.Build();
        app.UseConsole();           // language and security headers, also of the sign-in pages
        app.MapSignIn();
        app.MapConsole();
        app.MapHealth();
        app.MapConnector();
        return app;
    }
}
