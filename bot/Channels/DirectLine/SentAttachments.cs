using System.Text.Json.Nodes;
using FrontDoor.Core.Files;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>The attachments of what a client sends. Only this host writes <c>file:</c> addresses; links elsewhere are shown as links and never fetched.</summary>
internal static class SentAttachments
{
    /// <summary>Takes out attachments whose address is neither a web page nor missing.</summary>
    public static void Keep(JsonObject activity)
    {
        if (activity["attachments"] is not JsonArray sent)
        {
            activity.Remove("attachments");
            return;
        }

        activity["attachments"] = new JsonArray([.. sent.OfType<JsonObject>().Where(IsHarmless).Select(a => a.DeepClone())]);
    }

    /// <summary>Replaces the template's attachments by the files that were stored, each with its thumbnail when the client made one.</summary>
    public static void Replace(JsonObject activity, IReadOnlyList<FileReference> files)
    {
        var template = activity["attachments"] as JsonArray ?? [];
        activity["attachments"] = new JsonArray([.. files.Select(file => Stored(file, template.OfType<JsonObject>().FirstOrDefault(a => string.Equals(ActivityBody.Text(a["name"]), file.Name, StringComparison.Ordinal))))]);
    }

    private static JsonObject Stored(FileReference file, JsonObject? template)
    {
        var attachment = new JsonObject { ["contentType"] = file.ContentType, ["name"] = file.Name, ["contentUrl"] = LoggedLine.FileScheme + file.Sha256 };
        if (ActivityBody.Text(template?["thumbnailUrl"]) is { } thumbnail && thumbnail.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
        {
            attachment["thumbnailUrl"] = thumbnail;
        }

        return attachment;
    }

    private static bool IsHarmless(JsonObject attachment) => IsWeb(attachment["contentUrl"]) && IsWeb(attachment["thumbnailUrl"]);

    private static bool IsWeb(JsonNode? address) =>
        address is null || (Uri.TryCreate(ActivityBody.Text(address), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp));
}
