using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// One thing that happened in a conversation: a message, somebody joining, an event. The wire form is the Activity schema of the
/// Bot Framework: camelCase names, absent instead of null. Which members mean something depends on <see cref="Type"/>.
/// </summary>
public partial class Activity : IActivity, IMessageActivity, IMessageUpdateActivity, IMessageDeleteActivity, IEventActivity,
    IInvokeActivity, IConversationUpdateActivity, ITypingActivity, IEndOfConversationActivity, IMessageReactionActivity,
    IInstallationUpdateActivity, ITraceActivity, IHandoffActivity
{
    public Activity()
    {
    }

    /// <summary>One of <see cref="ActivityTypes"/>; unknown words are kept.</summary>
    [JsonPropertyName("type")] public string? Type { get; set; }
    [JsonPropertyName("id")] public string? Id { get; set; }
    [JsonPropertyName("timestamp")] public DateTimeOffset? Timestamp { get; set; }
    [JsonPropertyName("localTimestamp")] public DateTimeOffset? LocalTimestamp { get; set; }
    [JsonPropertyName("localTimezone")] public string? LocalTimezone { get; set; }

    /// <summary>Set by authentication, never believed when it comes in a body.</summary>
    [JsonPropertyName("callerId")] public string? CallerId { get; set; }

    /// <summary>Where answers are posted. Called only when the token of the request vouched for it.</summary>
    [JsonPropertyName("serviceUrl")] public string? ServiceUrl { get; set; }
    [JsonPropertyName("channelId")] public string? ChannelId { get; set; }
    [JsonPropertyName("from")] public ChannelAccount? From { get; set; }
    [JsonPropertyName("conversation")] public ConversationAccount? Conversation { get; set; }
    [JsonPropertyName("recipient")] public ChannelAccount? Recipient { get; set; }
    [JsonPropertyName("textFormat")] public string? TextFormat { get; set; }
    [JsonPropertyName("attachmentLayout")] public string? AttachmentLayout { get; set; }
    [JsonPropertyName("membersAdded")] public IList<ChannelAccount>? MembersAdded { get; set; }
    [JsonPropertyName("membersRemoved")] public IList<ChannelAccount>? MembersRemoved { get; set; }
    [JsonPropertyName("reactionsAdded")] public IList<MessageReaction>? ReactionsAdded { get; set; }
    [JsonPropertyName("reactionsRemoved")] public IList<MessageReaction>? ReactionsRemoved { get; set; }
    [JsonPropertyName("topicName")] public string? TopicName { get; set; }
    [JsonPropertyName("historyDisclosed")] public bool? HistoryDisclosed { get; set; }
    [JsonPropertyName("locale")] public string? Locale { get; set; }
    [JsonPropertyName("text")] public string? Text { get; set; }
    [JsonPropertyName("speak")] public string? Speak { get; set; }
    [JsonPropertyName("inputHint")] public string? InputHint { get; set; }
    [JsonPropertyName("summary")] public string? Summary { get; set; }
    [JsonPropertyName("suggestedActions")] public SuggestedActions? SuggestedActions { get; set; }
    [JsonPropertyName("attachments")] public IList<Attachment>? Attachments { get; set; }
    [JsonPropertyName("entities")] public IList<Entity>? Entities { get; set; }

    /// <summary>Members of one channel. A JsonElement when it came over the wire; read it with <see cref="GetChannelData{TypeT}"/>.</summary>
    [JsonPropertyName("channelData")] public object? ChannelData { get; set; }
    [JsonPropertyName("action")] public string? Action { get; set; }
    [JsonPropertyName("replyToId")] public string? ReplyToId { get; set; }
    [JsonPropertyName("label")] public string? Label { get; set; }
    [JsonPropertyName("valueType")] public string? ValueType { get; set; }

    /// <summary>The value of a button, an event or an invoke. A JsonElement when it came over the wire.</summary>
    [JsonPropertyName("value")] public object? Value { get; set; }
    [JsonPropertyName("name")] public string? Name { get; set; }
    [JsonPropertyName("relatesTo")] public ConversationReference? RelatesTo { get; set; }
    [JsonPropertyName("code")] public string? Code { get; set; }
    [JsonPropertyName("expiration")] public DateTimeOffset? Expiration { get; set; }
    [JsonPropertyName("importance")] public string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>; nothing means <see cref="DeliveryModes.Normal"/>.</summary>
    [JsonPropertyName("deliveryMode")] public string? DeliveryMode { get; set; }
    [JsonPropertyName("listenFor")] public IList<string>? ListenFor { get; set; }
    [JsonPropertyName("semanticAction")] public SemanticAction? SemanticAction { get; set; }

    /// <summary>Members of the wire form that have no property here; they travel on unchanged.</summary>
    [JsonExtensionData] public IDictionary<string, JsonElement> Properties { get; set; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
