namespace FrontDoor.Dialogs.Understanding;

/// <summary>The script a person writes, so that the answer comes in the same.</summary>
public static class Script
{
    public const string Simplified = "zh-Hans";
    public const string Traditional = "zh-Hant";
    public const string English = "en";
    public const string Unknown = "unknown";

    /// <summary>zh-Hans, zh-Hant, en, or unknown when the text is figures, signs or too short to tell.</summary>
    public static string Detect(string text) => Unknown;
}
