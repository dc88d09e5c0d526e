using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Files;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Channels;

/// <summary>What a line of the log means for a case's thread.</summary>
internal static class LoggedLine
{
    public const string FileScheme = "file:";

    /// <summary>How a stored file stands in the log; signed into a link each time it is delivered.</summary>
    public static Attachment Attachment(FileReference file) =>
        new() { ContentType = file.ContentType, Name = file.Name, ContentUrl = FileScheme + file.Sha256 };

    /// <summary>As <see cref="Attachment(FileReference)"/>, with the small picture that the sender's page made of it.</summary>
    public static Attachment Attachment(FileReference file, IEnumerable<Attachment> sent)
    {
        var attachment = Attachment(file);
        attachment.ThumbnailUrl = sent.FirstOrDefault(one => IsFile(one) && one.ContentUrl == attachment.ContentUrl)?.ThumbnailUrl;
        return attachment;
    }

    public static bool IsFile(Attachment attachment) => attachment.ContentUrl?.StartsWith(FileScheme, StringComparison.Ordinal) == true;

    /// <summary>SHA-256 of a file's attachment.</summary>
    public static string HashOf(Attachment file) => file.ContentUrl![FileScheme.Length..];

    /// <summary>What the enterprise said and the bot answered. All other lines stand in the thread already (what an outbox row brought, what was copied out of the thread) or say nothing (the first one).</summary>
    public static bool BelongsToThread(string key) => SeenMessages.IsLineKey(key) || SeenMessages.IsReplyKey(key);

    public static ThreadLine ThreadLine(LogLine line, IFileStore files, DeliveryState ofReplies)
    {
        var activity = ActivityJson.Read(line.Json);
        return ThreadLine(line.Key, activity, line.At, files, ofReplies, activity.Attachments);
    }

    /// <param name="attachments">Of the activity, or what stands in their place.</param>
    public static ThreadLine ThreadLine(string key, Activity activity, DateTimeOffset at, IFileStore files, DeliveryState ofReplies, IEnumerable<Attachment>? attachments)
    {
        // By the key, which the host makes: the role is whatever a client wrote.
        var isBot = !SeenMessages.IsLineKey(key);
        return new(
            key,
            isBot ? ThreadEntryKind.FromBot : ThreadEntryKind.FromEnterprise,
            at,
            Text(activity),
            Files(attachments ?? [], files),
            AuthorName: isBot ? null : activity.From?.Name,
            Delivery: isBot ? ofReplies : DeliveryState.None);
    }

    private static string Text(Activity activity) => string.IsNullOrEmpty(activity.Text) && ActivityReader.Said(activity) is { } said
        ? said
        : string.Join('\n', new[] { activity.Text, activity.Summary }.Where(part => !string.IsNullOrEmpty(part)));

    private static List<FileReference> Files(IEnumerable<Attachment> attachments, IFileStore files)
    {
        var found = new List<FileReference>();
        foreach (var attachment in attachments)
        {
            if (IsFile(attachment))
            {
                var hash = HashOf(attachment);
                using var content = files.Open(hash);
                found.Add(new(hash, attachment.Name ?? hash, attachment.ContentType ?? "application/octet-stream", content?.Length ?? 0));
            }
        }

        return found;
    }
}
