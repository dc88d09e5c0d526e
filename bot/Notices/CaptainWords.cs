using System.Globalization;
using System.Resources;
using FrontDoor.Core.Time;

namespace FrontDoor.Bot.Notices;

/// <summary>Words of the pages under <c>/notices</c>, from <c>Resources/CaptainTexts*.resx</c>.</summary>
public static class CaptainWords
{
    private static readonly ResourceManager Texts = new("FrontDoor.Bot.Resources.CaptainTexts", typeof(CaptainWords).Assembly);

    /// <summary>Throws when there is no such word.</summary>
    public static string Say(string key, string language, params object[] values)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var text = Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"CaptainTexts.resx has no {key}.");
        return values.Length == 0 ? text : string.Format(culture, text, values);
    }

    /// <summary>Null when there is no such word.</summary>
    public static string? Find(string key, string language) => Texts.GetString(key, CultureInfo.GetCultureInfo(language));

    /// <summary>Null when there is no such word.</summary>
    public static string? Find(string key, string language, params object[] values) => Find(key, language) is { } text ? string.Format(CultureInfo.GetCultureInfo(language), text, values) : null;

    /// <summary>11-24 09:00, local time of the office.</summary>
    public static string Moment(DateTimeOffset at) => ShanghaiTime.Of(at).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
