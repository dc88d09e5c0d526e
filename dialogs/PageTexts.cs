using System.Globalization;
using System.Resources;

namespace FrontDoor.Dialogs;

/// <summary>Sentences of the pages that enterprises read, from <c>Resources/Pages*.resx</c>.</summary>
public static class PageTexts
{
    private static readonly ResourceManager Texts = new("FrontDoor.Dialogs.Resources.Pages", typeof(PageTexts).Assembly);

    /// <summary>Throws when there is no such sentence: a page with a hole is a broken promise.</summary>
    /// <param name="language">zh-Hans, zh-Hant or en.</param>
    public static string Say(string key, string language) =>
        Find(key, language) ?? throw new MissingManifestResourceException($"Pages.resx has no sentence {key}.");

    /// <inheritdoc cref="Say(string, string)"/>
    /// <param name="value">Stands for {0}.</param>
    public static string Say(string key, string language, string value) =>
        string.Format(CultureInfo.GetCultureInfo(language), Say(key, language), value);

    /// <summary>Null when there is no such sentence.</summary>
    public static string? Find(string key, string language) => Texts.GetString(key, CultureInfo.GetCultureInfo(language));
}
