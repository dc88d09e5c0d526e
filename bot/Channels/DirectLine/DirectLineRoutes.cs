using Microsoft.AspNetCore.Mvc;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>The Direct Line 3.0 service of this host.</summary>
public static class DirectLineRoutes
{
    private const string CorsPolicy = "directline";

    /// <summary>Largest request: an upload.</summary>
    public const long LargestUpload = 100L << 20;

    public static void AddDirectLine(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DirectLineOptions>().BindConfiguration("DirectLine")
            .Validate(o => IsStrong(o.Secret) && IsStrong(o.SecondSecret), "DirectLine:Secret and DirectLine:SecondSecret need at least 16 characters, or none.")
            .Validate(o => o.TokenSeconds >= 1800, "DirectLine:TokenSeconds is below 1800: clients renew every 15 minutes and would lose the conversation.")
            .ValidateOnStart();
        builder.Services.AddSingleton<DirectLineTokens>().AddSingleton<DirectLineCallers>().AddSingleton<DirectLineLog>().AddSingleton<EndedConversations>().AddSingleton<DirectLineAdapter>().AddSingleton<StreamSockets>();
        builder.Services.AddCors(cors => cors.AddPolicy(CorsPolicy, policy => policy
            .AllowAnyOrigin()
            .WithMethods("GET", "POST")
            .WithHeaders("Authorization", "Content-Type", "x-ms-bot-agent", "x-requested-with")));
    }

    public static void MapDirectLine(this WebApplication app)
    {
        app.UseCors();
        app.UseWebSockets();
        var routes = app.MapGroup("/v3/directline").RequireCors(CorsPolicy);
        routes.MapPost("/tokens/generate", Tokens.GenerateAsync);
        routes.MapPost("/tokens/refresh", Tokens.RefreshAsync);
        routes.MapPost("/conversations", StartConversation.RunAsync);
        routes.MapGet("/conversations/{id}", Reconnect.RunAsync);
        routes.MapGet("/conversations/{id}/activities", ReadActivities.RunAsync);
        routes.MapPost("/conversations/{id}/activities", PostActivity.RunAsync);
        routes.MapPost("/conversations/{id}/upload", UploadFiles.RunAsync).WithMetadata(new RequestSizeLimitAttribute(LargestUpload), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestUpload });
        routes.MapGet("/conversations/{id}/stream", StreamActivities.RunAsync);
        // Only for signing in with a card, which this bot has not; clients take 404 as "none".
        routes.MapGet("/session/getsessionid", () => new DirectLineProblem(404, "NotFound", "There are no sessions here.").ToResult());
    }

    private static bool IsStrong(string secret) => secret.Length is 0 or >= 16;
}
