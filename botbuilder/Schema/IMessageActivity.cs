namespace Microsoft.Bot.Schema;

/// <summary>Something said, in either direction.</summary>
public interface IMessageActivity : IActivity
{
    string? Locale { get; set; }
    string? Text { get; set; }
    string? Speak { get; set; }
    string? InputHint { get; set; }
    string? Summary { get; set; }
    string? TextFormat { get; set; }
    string? AttachmentLayout { get; set; }
    IList<Attachment>? Attachments { get; set; }
    SuggestedActions? SuggestedActions { get; set; }
    string? Importance { get; set; }
    string? DeliveryMode { get; set; }
    DateTimeOffset? Expiration { get; set; }
    object? Value { get; set; }

    bool HasContent();
    Mention[] GetMentions();
}

/// <summary>A message that replaces an earlier one.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}

/// <summary>A message was taken back.</summary>
public interface IMessageDeleteActivity : IActivity
{
}

/// <summary>Somebody put a reaction on a message or took it off.</summary>
public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction>? ReactionsAdded { get; set; }
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}
