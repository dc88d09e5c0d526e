using FrontDoor.Bot.Notices.Import;
using FrontDoor.Bot.Security;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Notices;
using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.Notices;

/// <summary>Notices: what carries them, the pages of captains and supervisors, and the pages of those who get them.</summary>
public static class NoticesSetup
{
    /// <summary>Captains who joined by link, captains with a password, supervisors.</summary>
    public const string Policy = "notices";

    private const long LargestForm = 110L << 20;

    public static void AddNotices(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<NoticeMessage>().AddSingleton<CurrentSender>().AddSingleton<NoticeDesk>().AddSingleton<OwnChat>().AddSingleton<ProveChat>().AddSingleton<SentFiles>();
        services.AddSingleton<INoticeChannel, ChatNotices>().AddSingleton<INoticeChannel, SmsNotices>().AddSingleton<INoticeChannel, MailNotices>();
        if (builder.Configuration.GetConnectionString("Redis") is { Length: > 0 })
        {
            services.AddSingleton<INoticePace, RedisPace>();
        }

        services.AddHostedService<NoticeWorker>();
        services.AddAuthentication().AddCookie(CaptainCookie.Scheme, options =>
        {
            options.Cookie.Name = "frontdoor.captain";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.ExpireTimeSpan = TimeSpan.FromDays(180);
            options.LoginPath = options.AccessDeniedPath = "/console/sign-in";
            options.ReturnUrlParameter = "returnUrl";
        });
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy
            .AddAuthenticationSchemes(CaptainCookie.Scheme, IdentityConstants.ApplicationScheme)
            .RequireRole(Roles.Captain, Roles.Supervisor));
    }

    public static void MapNotices(this WebApplication app)
    {
        var desk = app.MapGroup("/notices").RequireAuthorization(Policy).AddEndpointFilter<SenderFilter>();
        desk.MapGet("", ListPages.ShowAsync);
        desk.MapGet("/new", () => Results.Redirect($"/notices/{Guid.CreateVersion7()}/edit"));
        desk.MapGet("/{id:guid}/edit", WriteRoutes.ShowAsync);
        desk.MapPost("/{id:guid}/edit", WriteRoutes.SaveAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestForm));
        desk.MapPost("/{id:guid}/files", WriteRoutes.AddFileAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestForm));
        desk.MapGet("/{id:guid}", NoticeRoutes.ShowAsync);
        desk.MapGet("/captains", CaptainsRoutes.ShowAsync);
        desk.MapPost("/captains/{act}", CaptainsRoutes.ActAsync);
        desk.MapGet("/parks", ParkRoutes.ListAsync);
        desk.MapGet("/parks/{park:guid}", ParkRoutes.ShowAsync);
        desk.MapGet("/parks/{park:guid}/poster", ParkRoutes.PosterAsync);
        desk.MapGet("/parks/{park:guid}/join.png", ParkRoutes.PictureAsync);
        desk.MapGet("/{id:guid}/prove", ProveRoutes.ShowAsync);
        desk.MapPost("/{id:guid}/prove", ProveRoutes.TryAsync);
        desk.MapGet("/directory", ImportRoutes.Show);
        desk.MapPost("/directory", ImportRoutes.PlanAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestForm));
        desk.MapPost("/directory/apply", ImportRoutes.ApplyAsync);
        desk.MapGet("/{id:guid}/receipts.xlsx", ReceiptFile.RunAsync);
        desk.MapPost("/{id:guid}/call", NoticeRoutes.CallAsync);
        desk.MapGet("/{id:guid}/progress", NoticeRoutes.ProgressAsync);
        desk.MapPost("/{id:guid}/{act}", NoticeRoutes.ActAsync);

        var open = app.MapGroup("").AddEndpointFilter(OtherSites.RefuseAsync);
        open.MapGet("/n/{code}", OpenNotice.ShowAsync);
        open.MapGet("/n/{code}/qr.png", Poster.PictureAsync);
        open.MapGet("/n/{code}/poster", Poster.ShowAsync);
        open.MapPost("/n/{code}/{act}", OpenNotice.ActAsync);
        open.MapGet("/join/{park:guid}", JoinRoutes.ShowAsync);
        open.MapPost("/join/{park:guid}", JoinRoutes.JoinAsync);
        open.MapGet("/captain/{token}", CaptainRoutes.ShowAsync);
        open.MapPost("/captain/{token}", CaptainRoutes.JoinAsync);
    }
}
