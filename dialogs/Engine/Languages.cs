using System.Text.RegularExpressions;
using FrontDoor.Core.Text;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>In which language to answer: the script of the words, but a name or a number alone changes nothing.</summary>
internal static partial class Languages
{
    // Cantonese is folded to these, which Traditional text uses all the same.
    private const string CommonToBoth = "不的了他在那些事";

    /// <summary>Null when the words do not tell.</summary>
    /// <param name="spoken">The language so far; null at the beginning.</param>
    public static string? Of(string text, string? spoken)
    {
        var script = Script.Detect(text);
        return script switch
        {
            Script.Unknown => null,
            Script.English when spoken is "zh-Hans" or "zh-Hant" => Sentence().Count(text) >= 2 ? script : null,
            Script.Simplified when spoken == "zh-Hant" => !text.Any(TraditionalTable.IsTraditional) && text.Any(c => TraditionalTable.IsSimplifiedOnly(c) && !CommonToBoth.Contains(c, StringComparison.Ordinal)) ? script : null,
            Script.Simplified or Script.Traditional when spoken == "en" => Spoken().IsMatch(text) ? script : null,
            _ => script,
        };
    }

    // Words that a company's name does not hold.
    [GeneratedRegex(@"\b(?:i|we|you|he|they|it|is|are|was|a|my|our|us|to|not|no|do|does|can|please|want|need|have|has|had|talk|person|owes?|me|this|that|there|what|how|when|why|hello|hi|help)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[我你您是的了吗嗎们們想要有没沒转轉不请請]", RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();
}
