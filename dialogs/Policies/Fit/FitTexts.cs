using System.Globalization;
using System.Resources;
using FrontDoor.Core.Cases.Routing;

namespace FrontDoor.Dialogs.Policies.Fit;

/// <summary>Sentences of the check in their reader's language, from <c>Resources/Fit*.resx</c>.</summary>
public static class FitTexts
{
    private static readonly ResourceManager Texts = new("FrontDoor.Dialogs.Resources.Fit", typeof(FitTexts).Assembly);

    /// <summary>Throws when there is no such sentence.</summary>
    public static string Say(string key, string language, params object[] values)
    {
        var text = Optional(key, language) ?? throw new MissingManifestResourceException($"Fit.resx has no sentence {key}.");
        return values.Length == 0 ? text : string.Format(CultureInfo.GetCultureInfo(language), text, values);
    }

    public static string? Optional(string key, string language) => Texts.GetString(key, CultureInfo.GetCultureInfo(language));

    /// <summary>A sentence in all languages.</summary>
    internal static LocalText All(string key) => new(Say(key, "zh-Hans"), Say(key, "zh-Hant"), Say(key, "en"));
}
