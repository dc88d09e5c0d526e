using System.Globalization;
using System.Resources;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

public sealed class Sentences
{
    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void Every_sentence_exists_in_every_language(string language)
    {
        var texts = new ResourceManager("FrontDoor.Dialogs.Resources.Sentences", typeof(Conversationalist).Assembly);
        Assert.Equal(Of(texts, CultureInfo.InvariantCulture), Of(texts, CultureInfo.GetCultureInfo(language)));
    }

    private static List<string> Of(ResourceManager texts, CultureInfo culture) =>
        [.. texts.GetResourceSet(culture, true, false)!.Cast<System.Collections.DictionaryEntry>()
            .Where(entry => !string.IsNullOrWhiteSpace((string?)entry.Value)).Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];
}
