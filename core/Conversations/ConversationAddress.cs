namespace FrontDoor.Core.Conversations;

/// <summary>How a conversation is reached again.</summary>
/// <param name="ConversationId">Unique over all channels: <c>{channel}|{the channel's id}</c>.</param>
/// <param name="Channel">Bot Framework channel id: <c>directline</c>, <c>emulator</c> ...</param>
/// <param name="Reference">The channel adapter's own JSON (a Bot Framework ConversationReference); opaque to core.</param>
/// <param name="Language">BCP 47: zh-Hans, zh-Hant or en; the language in which the bot speaks there.</param>
public sealed record ConversationAddress(string ConversationId, string Channel, string Reference, string Language);
