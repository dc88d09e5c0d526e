namespace Microsoft.Bot.Schema;

/// <summary>Cards as attachments. Internal: the SDK has these methods under a type that our list of signatures does not name.</summary>
internal static class CardAttachment
{
    public static Attachment ToAttachment(this HeroCard card) => new(HeroCard.ContentType, content: card);

    public static Attachment ToAttachment(this ThumbnailCard card) => new(ThumbnailCard.ContentType, content: card);
}
