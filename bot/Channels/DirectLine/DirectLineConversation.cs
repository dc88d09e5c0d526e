using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>How conversations and their lines are named.</summary>
public static class DirectLineConversation
{
    /// <summary>The bot's own account id in every conversation.</summary>
    public const string BotId = "frontdoor";

    private const string StorePrefix = "directline|";

    /// <summary>128 random bits: knowing one conversation tells nothing of another.</summary>
    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>How the id of a user in a token begins.</summary>
    public const string UserPrefix = "dl_";

    /// <summary>Web Chat takes a user id that begins so only from a token, never from the page.</summary>
    public static string NewUserId() => UserPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>The name in the conversation store, unique over all channels.</summary>
    public static string StoreId(string conversationId) => StorePrefix + conversationId;

    /// <summary>The Direct Line id of a stored conversation; null when another channel has it.</summary>
    public static string? FromStoreId(string? storeId) =>
        storeId?.StartsWith(StorePrefix, StringComparison.Ordinal) == true ? storeId[StorePrefix.Length..] : null;

    /// <summary>Sorts, and is unique in all conversations.</summary>
    public static string ActivityId(string conversationId, long number) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{number:D7}");

    /// <summary>Null or empty: <paramref name="none"/>. Null when it is no watermark of ours.</summary>
    public static long? ReadWatermark(string? text, long none) =>
        string.IsNullOrEmpty(text) ? none
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
