using System.Globalization;
using System.Resources;
using FrontDoor.Core.Recovery.Law;

namespace FrontDoor.Dialogs.Recovery;

/// <summary>Sentences about claims in their reader's language, from <c>Resources/Recovery*.resx</c>. What informs ends with the notice that it is no legal advice, and says on which state of the law it rests.</summary>
public static class RecoveryTexts
{
    private static readonly ResourceManager Texts = new("FrontDoor.Dialogs.Resources.Recovery", typeof(RecoveryTexts).Assembly);

    /// <summary>Throws when there is no such sentence.</summary>
    public static string Say(string key, string language) => Optional(key, language) ?? throw new MissingManifestResourceException($"Recovery.resx has no sentence {key}.");

    /// <inheritdoc cref="Say(string, string)"/>
    public static string Say(string key, string language, params object[] values) => string.Format(CultureInfo.GetCultureInfo(language), Say(key, language), values);

    public static string? Optional(string key, string language) => Texts.GetString(key, CultureInfo.GetCultureInfo(language));

    /// <summary>信息参考，不构成法律意见.</summary>
    public static string Notice(string language) => Say("notice", language, LawBook.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
