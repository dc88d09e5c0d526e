using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FrontDoor.Bot.Pages;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Keeping;

namespace FrontDoor.Bot.OwnData;

/// <summary><c>/my-data</c>: what is kept about the person of a conversation; <c>/privacy</c>: who uses it, what for, how long.</summary>
public static class OwnDataRoutes
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // The file is saved, not put into a page: Chinese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void AddOwnData(this IServiceCollection services) => services.AddSingleton<OwnDataLinks>();

    public static void MapOwnData(this WebApplication app)
    {
        app.MapGet("/my-data", ExportAsync);
        app.MapGet("/privacy", (HttpContext context) => Page.Show<PrivacyPage>(context));
    }

    private static async Task<IResult> ExportAsync(HttpContext context, OwnDataLinks links, OwnDataExport export, ConversationDocuments documents, string? c, long? exp, string? sig)
    {
        if (c is null || sig is null || !links.IsGood(c, exp ?? 0, sig))
        {
            return Page.Tell(context, "link_invalid", 404);
        }

        var known = await export.RunAsync(c, context.RequestAborted) ?? new OwnDataFile(new ContactDetails(), [], null, []);
        // What was said before it is known who says it stands in the conversation alone.
        var drafts = known.Drafts ?? (await documents.FindAsync(c, context.RequestAborted))?.Document.Dialog;
        context.Response.Headers.CacheControl = "no-store";
        var file = JsonSerializer.SerializeToUtf8Bytes(new { known.Contact, known.Cases, known.Facts, Drafts = drafts is null ? (JsonElement?)null : RawJson.Parse(drafts) }, Readable);
        return Results.File(file, "application/json; charset=utf-8", "my-data.json");
    }
}
