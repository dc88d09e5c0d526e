using FrontDoor.Bot.Recovery.Tables;
using FrontDoor.Bot.Security;
using Microsoft.AspNetCore.Mvc;

namespace FrontDoor.Bot.Links;

/// <summary><c>/l/{token}</c>: the personal link of a case, and the upload page behind it.</summary>
public static class LinkRoutes
{
    /// <summary>The page sends 4 MB at a time.</summary>
    internal const long LargestPart = 8L << 20;

    public static void AddLinks(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<LinkGuesses>().AddSingleton<LinkDoor>().AddSingleton<ShowLink>().AddSingleton<ContinueConversation>().AddSingleton<ThreadIntoLog>();

    public static void MapLinks(this WebApplication app)
    {
        var link = app.MapGroup("/l/{token}").AddEndpointFilter(OtherSites.RefuseAsync);
        link.MapGet("", (HttpContext context, string token, ShowLink page) => page.RunAsync(context, token));
        link.MapPost("/continue", (HttpContext context, string token, ContinueConversation act) => act.RunAsync(context, token));
        link.MapPost("/note", AddNote.RunAsync);
        link.MapPost("/urge", UrgeOnPage.RunAsync);
        link.MapPost("/colleague", ShareLink.MakeAsync);
        link.MapPost("/colleague/revoke", ShareLink.RevokeAsync);
        link.MapGet("/files", UploadParts.ShowAsync);
        link.MapPost("/files", UploadParts.BeginAsync);
        link.MapGet("/files/{id}", UploadParts.ReceivedAsync);
        link.MapPost("/files/{id}", UploadParts.AppendAsync).WithMetadata(new RequestSizeLimitAttribute(LargestPart));
        link.MapPost("/files/{id}/complete", UploadParts.CompleteAsync);
        link.MapTables();
    }
}
