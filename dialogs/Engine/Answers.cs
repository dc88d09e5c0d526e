using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Whether words may answer a question for free text just because it stands open: a question, a command or another wish is no name.</summary>
internal static partial class Answers
{
    /// <summary>Longer words say what they are about; a name of so many characters may mean anything.</summary>
    private const int ShortName = 8;

    /// <param name="intent">What the words surely are; null when that is unclear.</param>
    public static bool MayBeBare(Draft draft, string text, Intent? intent)
    {
        var folded = Normalizer.Normalize(text).Text.Trim();
        if (draft.Asked is "words" || Forms.Introduction.IsFirm(folded))
        {
            return true;
        }
        return !IsQuestion(folded) && intent switch
        {
            Intent.Help or Intent.Unsafe or Intent.CaseStatus or Intent.TalkToHuman or Intent.Cancel => false,
            Intent.OutOfScope or Intent.PolicyQuestion or Intent.Hiring => folded.Length <= ShortName,
            _ => true,
        };
    }

    /// <param name="folded">Normalised text.</param>
    public static bool IsQuestion(string folded) => Question().IsMatch(folded);

    [GeneratedRegex(@"[?？]\s*$|(?:吗|么|呢)[\s。!~]*$|^(?:请问|想问|问一?下|怎么|为什么|为啥|凭什么|能不能|可不可以|是不是|有没有|要不要|你们|多久|什么时候|谁)|(?:多少钱|多久|怎么办|怎么弄|怎么样|如何|什么意思)[\s。!]*$|^(?:what|how|why|when|where|who|which|can|could|do|does|is|are|will|should)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();
}
