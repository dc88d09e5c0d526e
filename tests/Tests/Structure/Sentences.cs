using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Structure;

/// <summary>What people read is there in every language of its readers, with the same places for data in it.</summary>
public sealed partial class Sentences
{
    [Theory]
    [InlineData("FrontDoor.Dialogs.Resources.Sentences", "zh-Hant")]
    [InlineData("FrontDoor.Dialogs.Resources.Sentences", "en")]
    [InlineData("FrontDoor.Dialogs.Resources.Pages", "zh-Hant")]
    [InlineData("FrontDoor.Dialogs.Resources.Pages", "en")]
    [InlineData("FrontDoor.Dialogs.Resources.Tables", "zh-Hant")]
    [InlineData("FrontDoor.Dialogs.Resources.Tables", "en")]
    [InlineData("FrontDoor.Bot.Resources.RecoveryTexts", "en")]
    [InlineData("FrontDoor.Dialogs.Resources.Recovery", "zh-Hant")]
    [InlineData("FrontDoor.Dialogs.Resources.Recovery", "en")]
    [InlineData("FrontDoor.Dialogs.Resources.Fit", "zh-Hant")]
    [InlineData("FrontDoor.Dialogs.Resources.Fit", "en")]
    [InlineData("FrontDoor.Bot.Resources.PolicyTexts", "en")]
    [InlineData("FrontDoor.Bot.Resources.Texts", "en")]
    [InlineData("FrontDoor.Bot.Resources.ClaimTexts", "en")]
    [InlineData("FrontDoor.Bot.Resources.Problems", "en")]
    public void Every_sentence_exists_in_every_language_with_the_same_data_in_it(string resources, string language)
    {
        var assembly = resources.StartsWith("FrontDoor.Dialogs", StringComparison.Ordinal) ? typeof(Conversationalist).Assembly : typeof(FrontDoor.Bot.FrontDoorBot).Assembly;
        var texts = new ResourceManager(resources, assembly);
        Assert.Equal(Of(texts, CultureInfo.InvariantCulture), Of(texts, CultureInfo.GetCultureInfo(language)));
    }

    private static List<string> Of(ResourceManager texts, CultureInfo culture) =>
        [.. texts.GetResourceSet(culture, true, false)!.Cast<DictionaryEntry>()
            .Where(entry => !string.IsNullOrWhiteSpace((string?)entry.Value))
            .Select(entry => $"{entry.Key} {string.Join(' ', Place().Matches((string)entry.Value!).Select(place => place.Groups[1].Value).Distinct().Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{([^{}:]+)(?::[^{}]*)?\}")]
    private static partial Regex Place();
}
