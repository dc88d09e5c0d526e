namespace FrontDoor.Bot.Channels;

/// <summary>One of the three languages of the bot for what a channel says of its reader.</summary>
public static class ReadersLanguage
{
    private static readonly string[] Traditional = ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"];

    /// <summary>zh-Hans when nothing, or another language, is said.</summary>
    /// <param name="locale">BCP 47; null when the channel says nothing.</param>
    public static string Of(string? locale) => locale switch
    {
        null => "zh-Hans",
        _ when Array.Exists(Traditional, tag => locale.StartsWith(tag, StringComparison.OrdinalIgnoreCase)) => "zh-Hant",
        _ when locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) => "en",
        _ => "zh-Hans",
    };
}
