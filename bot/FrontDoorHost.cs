using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Channels.DirectLine;
using FrontDoor.Bot.Chat;
using FrontDoor.Bot.Complaints;
using FrontDoor.Bot.Console;
using FrontDoor.Bot.Console.PolicyDesk;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Delivery;
using FrontDoor.Bot.Files;
using FrontDoor.Bot.Health;
using FrontDoor.Bot.Home;
using FrontDoor.Bot.Jobs;
using FrontDoor.Bot.Links;
using FrontDoor.Bot.Notices;
using FrontDoor.Bot.OwnData;
using FrontDoor.Bot.Pages;
using FrontDoor.Bot.Pings;
using FrontDoor.Bot.Recovery;
using FrontDoor.Bot.Samples;
using FrontDoor.Bot.Security;
using FrontDoor.Bot.SignIn;
using FrontDoor.Bot.Telemetry;
using FrontDoor.Bot.Turns;

namespace FrontDoor.Bot;

/// <summary>The contents page of the host: one line a feature.</summary>
public static class FrontDoorHost
{
    /// <summary>A host ready to run.</summary>
    /// <param name="replace">For tests: a clock, a channel or the like in place of the host's own.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // The same from whatever folder, and in whatever program, the host is started.
            ApplicationName = typeof(FrontDoorHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;

        services.AddSingleton(TimeProvider.System);
        CheckSettings.Run(builder.Configuration);
        builder.QuietUntilStarted();
        var folder = builder.AddDataFolder(); // held before anything opens a file in it
        builder.AddRequestLimits(); // how much, how often and how slowly a caller may ask
        builder.AddSecurityLog();   // who signed in, and what changed about rights
        builder.AddCases(folder);   // directory, cases, hand-off and outbox in SQL
        builder.AddSignIn();        // staff, roles, cookies; its tables come before anything reads keys
        builder.AddConversations(); // documents and logs
        builder.AddTelemetry();     // what this host measures about itself
        services.AddTurns();        // a message becomes replies and effects
        services.AddDelivery();     // what goes out after a commit
        services.AddTimers();       // what happens because time passes
        builder.AddPings();         // number and link to desks and people outside the console
        services.AddConnector();    // channels of the Bot Framework
        services.AddHealth();       // whether the stores are there
        builder.AddSigning();       // keys of tokens and links
        builder.AddFileLinks();     // files to whoever holds a signed link
        builder.AddDirectLine();    // Direct Line 3.0 of this host
        builder.AddChat();          // Web Chat on it
        builder.Services.AddOwnData(); // what the law gives everybody about the own data
        builder.AddLinks();         // the personal link of a case
        builder.AddNotices();       // from captains and supervisors to enterprises
        services.AddRecovery();     // tables of debts, papers, bundles
        builder.AddPages();         // pages that need no sign-in
        services.AddConsole();      // pages of specialists
        services.AddSingleton<JobContact>(); // whom to call about a job on the board
        builder.AddPolicyImport();  // policies that lie in a folder
        services.AddSamples();      // what an empty installation starts with

        replace?.Invoke(services);
        // Elsewhere than in Development the framework answers a bad request itself; here it would throw instead.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        var app = builder.Build();
        app.WarnOfReaders(folder);
        app.UseKnownProxies();      // before anybody asks who is calling
        app.UseSecurityHeaders();   // before anything that answers
        app.UsePlainErrors();
        app.UseDiskFullAnswers();   // 507 while nothing more can be kept
        app.UseStoreLoss();         // 503 while Redis or PostgreSQL is away
        app.UseStaticFiles();       // also what the build fetched after it listed the files
        app.UseRateLimiter();       // behind the files that cost nothing
        app.UseStaffLanguage();     // of the console and its sign-in
        app.MapSignIn();
        app.MapConsole();
        app.MapRecovery();
        app.MapNotices();
        app.MapHealth();
        app.MapTelemetry();
        app.MapConnector();
        app.MapDirectLine();
        app.MapFiles();
        app.MapChat();
        app.MapLinks();
        app.MapComplaints();
        app.MapOwnData();
        app.MapJobs();
        app.MapHome();
        return app;
    }
}
