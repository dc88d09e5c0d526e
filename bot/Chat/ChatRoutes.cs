using System.Text.Json;
using FrontDoor.Bot.Channels.DirectLine;
using FrontDoor.Bot.Pages;
using FrontDoor.Bot.Security;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Handoff;

namespace FrontDoor.Bot.Chat;

/// <summary><c>/chat</c>: Microsoft's Web Chat on this host's own Direct Line.</summary>
public static class ChatRoutes
{
    private const string WebChatFile = "webchat/webchat.js";

    public static void AddChat(this WebApplicationBuilder builder) => builder.Services.AddSingleton<VisitorCookie>();

    public static void MapChat(this WebApplication app)
    {
        app.MapGet("/chat", Show);
        app.MapPost("/api/chat/token", TokenAsync);
        app.MapPost("/api/chat/upload-link", UploadLinkAsync);
    }

    private static IResult Show(HttpContext context, IWebHostEnvironment environment) =>
        Page.Show<ChatPage>(context, new() { ["HasWebChat"] = environment.WebRootFileProvider.GetFileInfo(WebChatFile).Exists });

    /// <summary>A token for the browser's own conversation; a new one for a browser that comes for the first time.</summary>
    private static async Task<IResult> TokenAsync(HttpContext context, VisitorCookie cookie, DirectLineTokens tokens, DirectLineLog log, EndedConversations ended)
    {
        if (OtherSites.Sent(context.Request))
        {
            return Results.StatusCode(403);
        }

        var known = await cookie.ReadAsync(context.Request);
        var visitor = known is not null && !await ended.ContainsAsync(known.ConversationId, context.RequestAborted)
            ? known
            : new Visitor(DirectLineConversation.NewId(), DirectLineConversation.NewUserId());
        if (visitor.LinkId is null)
        {
            // Renewed by each visit. What came from a link is not: its days count from the link's making.
            cookie.Write(context, visitor);
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new
        {
            token = tokens.Issue(new(visitor.ConversationId, visitor.UserId, [], visitor.LinkId)),
            conversationId = visitor.ConversationId,
            userId = visitor.UserId,
            expiresIn = tokens.LifetimeSeconds,
            // Nothing there yet, or expired: the page starts it under the same id.
            hasBegun = await log.LastNumberAsync(visitor.ConversationId, context.RequestAborted) > 0,
        });
    }

    /// <summary>The upload page of the case that the browser's conversation is about; 404 while there is none, and after its link was revoked: a new one comes from staff or in the conversation.</summary>
    private static async Task<IResult> UploadLinkAsync(HttpContext context, VisitorCookie cookie, HandoffDesk handoff, PersonalLinks links)
    {
        if (OtherSites.Sent(context.Request) || await cookie.ReadAsync(context.Request) is not { } visitor)
        {
            return Results.NotFound();
        }

        var holder = await handoff.HolderOfAsync(DirectLineConversation.StoreId(visitor.ConversationId), context.RequestAborted);
        if (holder.CaseId is not { } caseId)
        {
            return Results.NotFound();
        }

        var link = await links.OwnUnlessRevokedAsync(caseId, context.RequestAborted);
        return link.Succeeded ? Results.Json(new { url = $"/l/{link.Value}/files" }) : Results.NotFound();
    }

    /// <summary>The sentences that the page's script shows.</summary>
    internal static string ScriptTexts(string language)
    {
        string[] keys = ["placeholder", "offline", "gone", "failed", "retry", "too_large", "upload_page", "upload_later", "close", "person", "copied"];
        return JsonSerializer.Serialize(keys.ToDictionary(key => key, key => Dialogs.PageTexts.Say("chat_" + key, language)));
    }
}
