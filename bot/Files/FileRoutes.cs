using FrontDoor.Bot.Security;
using FrontDoor.Core.Files;
using Microsoft.Net.Http.Headers;

namespace FrontDoor.Bot.Files;

/// <summary><c>/files/{sha256}</c>: a stored file to whoever holds a signed link.</summary>
public static class FileRoutes
{
    // What a browser shows by itself and cannot run.
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public static void AddFileLinks(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<FileLinks>().AddSingleton<ChatFileQuota>()
        .AddOptions<ChatFileOptions>().BindConfiguration("Files")
        .Validate(o => o.ChatMegabytesPerDay > 0 && o.AddressMegabytesPerDay > 0, "Files:ChatMegabytesPerDay and Files:AddressMegabytesPerDay must be above 0.").ValidateOnStart();

    public static void MapFiles(this WebApplication app) => app.MapGet("/files/{sha256}", Send);

    /// <summary>A picture that a browser shows by itself.</summary>
    public static bool IsShown(string contentType) => Pictures.Contains(contentType, StringComparer.Ordinal);

    private static IResult Send(string sha256, string? name, string? type, long? exp, string? sig, HttpResponse response, FileLinks links, IFileStore files)
    {
        if (name is null || type is null || sig is null || !links.IsGood(sha256, name, type, exp ?? 0, sig) || files.Open(sha256) is not { } content)
        {
            return Results.NotFound();
        }

        var isPicture = IsShown(type);
        var disposition = new ContentDispositionHeaderValue(isPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(SavedName.For(name, type));
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = PagePolicies.File;
        response.Headers.CacheControl = "private, max-age=3600";
        // A text file with a picture's name, or a page, must not be opened as what it is not.
        return Results.Stream(content, isPicture ? type : "application/octet-stream", enableRangeProcessing: true);
    }
}
