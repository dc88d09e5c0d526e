using FrontDoor.Bot.Channels;
using FrontDoor.Core.Notices;
using FrontDoor.Dialogs.Notices;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Notices;

/// <summary>A notice as its recipient gets it: the frozen words, the frame around them in the reader's language, and the recipient's own link.</summary>
public sealed class NoticeMessage(NoticeTokens tokens, PublicAddress address)
{
    public async Task<string> LinkAsync(DueNotice row, CancellationToken cancellationToken) =>
        $"{address.Root}/n/{await tokens.OfAsync(row.Id, cancellationToken)}";

    /// <summary>For ways that know text only.</summary>
    public async Task<string> TextAsync(DueNotice row, Notice notice, CancellationToken cancellationToken) =>
        $"{NoticeTexts.Body(notice.Content, row.Language)}\n{await LinkAsync(row, cancellationToken)}";

    /// <summary>For a conversation.</summary>
    internal async Task<Activity> ActivityAsync(DueNotice row, Notice notice, string channel, CancellationToken cancellationToken)
    {
        var reply = NoticeTexts.Message(notice.Content, row.Id, await LinkAsync(row, cancellationToken), row.Language);
        var activity = ReplyWriter.Write(reply, channel);
        if (notice.Content.Files.Count > 0)
        {
            activity.Attachments = [.. notice.Content.Files.Select(LoggedLine.Attachment)];
        }

        return activity;
    }
}
